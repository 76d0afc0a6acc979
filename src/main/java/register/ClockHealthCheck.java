package register;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the health check whether the clocks of the service and the database agree: entries are recorded by the clock here, and
 * never earlier than the one before, so an entry from the future dates all that follow.
 */
final class ClockHealthCheck extends HealthCheck {
    static final String NAME = "clock";

    private static final Logger LOG = LoggerFactory.getLogger(ClockHealthCheck.class);
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;

    ClockHealthCheck(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Logs a warning if the clocks differ. */
    void warn() {
        Result result = check();
        if (!result.isHealthy()) {
            LOG.warn("{}", result.getMessage());
        }
    }

    @Override
    protected Result check() {
        OffsetDateTime there = jdbi.withHandle(handle -> handle.createQuery("select clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one());
        Duration difference = Duration.between(there.toInstant(), clock.instant());
        return difference.abs().compareTo(TOLERANCE) <= 0
                ? Result.healthy("the clocks of the service and the database agree")
                : Result.unhealthy(
                        "the clock of the service is %d seconds %s that of the database: use the same time server for both"
                                .formatted(
                                        difference.abs().toSeconds(), difference.isNegative() ? "behind" : "ahead of"));
    }
}
