package register;

import com.codahale.metrics.health.HealthCheck;
import register.store.log.Log;
import register.store.log.Replica;
import register.store.log.Replicas;

/**
 * Says in the health check whether the log can be read, from the primary or a replica, and whether it still has what it had.
 *
 * <p>A service that cannot write for now is healthy: it answers its readers.
 */
final class DatabaseHealthCheck extends HealthCheck {
    static final String NAME = "postgresql";

    private final Log log;
    private final Replicas replicas;

    DatabaseHealthCheck(Log log, Replicas replicas) {
        this.log = log;
        this.replicas = replicas;
    }

    @Override
    protected Result check() {
        long known = log.knownHead();
        long head;
        try {
            head = log.head().number();
        } catch (RuntimeException away) {
            return Result.unhealthy("the database does not respond: check that it is running and can be reached");
        }
        if (head < known) {
            return Result.unhealthy(
                    "the log ends at entry %d, but had entry %d before: the new primary database is missing entries",
                    head, known);
        }
        return Result.healthy("%s", answering());
    }

    private String answering() {
        if (replicas.all().isEmpty()) {
            return "the database responds";
        }
        long read = replicas.all().stream()
                .mapToLong(Replica::reached)
                .filter(reached -> reached >= 0)
                .count();
        return (replicas.isPrimaryAnswering()
                        ? "the primary database responds"
                        : "the primary database does not respond: nothing can be changed until it does")
                + ", %d of %d replicas in use".formatted(read, replicas.all().size());
    }
}
