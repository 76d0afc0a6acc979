package register;

import com.codahale.metrics.health.HealthCheck;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import register.store.log.VerificationResult;

/** Says in the health check when the command {@code verify} ran last, and what it found. */
final class VerificationHealthCheck extends HealthCheck {
    static final String NAME = "verification";

    private final Jdbi jdbi;

    VerificationHealthCheck(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    protected Result check() {
        Optional<VerificationResult> newest = VerificationResult.newest(jdbi);
        if (newest.isEmpty()) {
            return Result.healthy("the log has not been verified yet: run verify");
        }
        VerificationResult result = newest.get();
        String when = "on " + result.at().truncatedTo(ChronoUnit.SECONDS);
        return result.fault()
                .map(fault -> Result.unhealthy("verify found a fault %s: %s", when, fault))
                .orElseGet(() -> Result.healthy("verify found no fault in %d entries %s", result.number(), when));
    }
}
