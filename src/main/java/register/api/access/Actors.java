package register.api.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Pseudonymous ids of users who have signed in. */
final class Actors {
    private final Jdbi jdbi;

    Actors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Returns the id of the subject of a token, created at the first sign-in. */
    String id(JWTClaimsSet claims) {
        String issuer = claims.getIssuer();
        return id(issuer, entraSubject(claims, issuer).orElseGet(claims::getSubject));
    }

    String id(String issuer, String subject) {
        return jdbi.withHandle(handle -> ActorDao.find(handle, issuer, subject).orElseGet(() -> {
            ActorDao.insert(handle, Secret.id("a"), issuer, subject);
            return ActorDao.find(handle, issuer, subject).orElseThrow();
        }));
    }

    /**
     * Returns the subject for Entra: its {@code sub} differs between applications, while tenant and object id identify
     * the user.
     */
    private static Optional<String> entraSubject(JWTClaimsSet claims, String issuer) {
        Object tenant = claims.getClaim("tid");
        Object object = claims.getClaim("oid");
        boolean isEntra = tenant instanceof String && object instanceof String && issuer.contains("/" + tenant);
        return isEntra ? Optional.of("tid:" + tenant + ":oid:" + object) : Optional.empty();
    }
}
