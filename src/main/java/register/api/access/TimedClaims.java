package register.api.access;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.Set;

/** Verifies a token's claims by the service's clock, allowing for a small difference to the provider's. */
final class TimedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private static final int SKEW_SECONDS = 30;

    private final Clock clock;

    TimedClaims(Clock clock, String audience, JWTClaimsSet exactly, Set<String> prohibited) {
        super(Set.of(audience), exactly, Set.of("sub", "exp", "iat"), prohibited);
        this.clock = clock;
        setMaxClockSkew(SKEW_SECONDS);
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
