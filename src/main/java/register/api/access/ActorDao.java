package register.api.access;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL statements on the table of actors. */
final class ActorDao {
    private ActorDao() {}

    private static final String FIND = "select id from actor where issuer = :issuer and subject = :subject";

    private static final String INSERT = """
            insert into actor (id, issuer, subject) values (:id, :issuer, :subject)
            on conflict (issuer, subject) do nothing
            """;

    static Optional<String> find(Handle handle, String issuer, String subject) {
        return handle.createQuery(FIND)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .mapTo(String.class)
                .findOne();
    }

    /** Inserts an actor; does nothing if another instance has just inserted the same one. */
    static void insert(Handle handle, String id, String issuer, String subject) {
        handle.createUpdate(INSERT)
                .bind("id", id)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .execute();
    }
}
