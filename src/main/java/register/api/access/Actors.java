package register.api.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Whom we have seen, by ids that say nothing of them. */
final class Actors {
    private final Jdbi jdbi;

    Actors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The id of whom a token vouches for, made at first sight. */
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

    /** Entra's {@code sub} differs from application to application; a person is the same by tenant and object. */
    private static Optional<String> entraSubject(JWTClaimsSet claims, String issuer) {
        Object tenant = claims.getClaim("tid");
        Object object = claims.getClaim("oid");
        boolean isEntra = tenant instanceof String && object instanceof String && issuer.contains("/" + tenant);
        return isEntra ? Optional.of("tid:" + tenant + ":oid:" + object) : Optional.empty();
    }
}
