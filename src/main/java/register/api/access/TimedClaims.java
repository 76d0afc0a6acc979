package register.api.access;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a token's claims by the service's clock, allowing for a small difference to the provider's. What names the user
 * must be text that can be kept.
 */
final class TimedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private static final int SKEW_SECONDS = 30;

    /** The claims that identify a user: that of OpenID Connect, and those of Entra. */
    private static final List<String> NAMING = List.of("sub", "tid", "oid");

    /** OpenID Connect Core 1.0, section 2: no longer than 255 characters. */
    private static final Pattern KEPT = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}\\p{Cs}]{1,255}");

    private final Clock clock;

    TimedClaims(Clock clock, String audience, JWTClaimsSet exactly, Set<String> prohibited) {
        super(Set.of(audience), exactly, Set.of("sub", "exp", "iat"), prohibited);
        this.clock = clock;
        setMaxClockSkew(SKEW_SECONDS);
    }

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws BadJWTException {
        super.verify(claims, context);
        if (claims.getIssueTime().toInstant().isAfter(clock.instant().plusSeconds(SKEW_SECONDS))) {
            throw new BadJWTException("issued in the future");
        }
        for (String name : NAMING) {
            if (claims.getClaim(name) instanceof String said
                    && !KEPT.matcher(said).matches()) {
                throw new BadJWTException("a subject that cannot be kept");
            }
        }
    }

    @Override
    protected Date currentTime() {
        return Date.from(clock.instant());
    }
}
