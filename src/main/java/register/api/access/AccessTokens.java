package register.api.access;

import static register.values.problem.Problem.INVALID_TOKEN;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.Set;
import register.values.problem.Refusal;

/**
 * Validates access tokens that the identity provider issues to programs (RFC 9068, and as Entra and Keycloak write
 * them).
 */
final class AccessTokens {
    private static final Set<JOSEObjectType> TYPES =
            Set.of(new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT);

    /** Claims found in ID tokens, which tell a client who signed in and give no access. */
    private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash");

    private final Provider provider;
    private final ClaimedRoles roles;
    private final Actors actors;
    private final TimedClaims claims;

    AccessTokens(Provider provider, String audience, ClaimedRoles roles, Actors actors, Clock clock) {
        this.provider = provider;
        this.roles = roles;
        this.actors = actors;
        this.claims = new TimedClaims(
                clock,
                audience,
                new JWTClaimsSet.Builder().issuer(provider.issuer()).build(),
                OF_ID_TOKENS);
    }

    /** Returns the actor that a token represents. */
    Actor actor(String token) {
        JWTClaimsSet said = claims(token);
        return Actor.by(AuthenticationMethod.ACCESS_TOKEN, actors.id(said), roles.in(said.getClaims()));
    }

    /**
     * Returns the verified claims; a token that is obviously not the provider's is refused before the provider's keys
     * are fetched.
     */
    private JWTClaimsSet claims(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (!Provider.ALGORITHMS.contains(signed.getHeader().getAlgorithm())) {
                throw refusal("algorithm");
            }
            if (!provider.issuer().equals(signed.getJWTClaimsSet().getIssuer())) {
                throw refusal("issuer");
            }
            JWTClaimsSet said = provider.verified(signed, TYPES, claims);
            // Keycloak states the kind of token here: "Bearer", "ID" or "Refresh".
            Object type = said.getClaim("typ");
            if (type != null && !"Bearer".equals(type)) {
                throw refusal("kind");
            }
            return said;
        } catch (ParseException malformed) {
            throw refusal("form");
        } catch (BadJOSEException invalid) {
            // The class names the error, while the message may quote the token.
            throw refusal(invalid.getClass().getSimpleName());
        }
    }

    private static Refusal refusal(String why) {
        AccessLog.refusedToken(why);
        return INVALID_TOKEN.because("");
    }
}
