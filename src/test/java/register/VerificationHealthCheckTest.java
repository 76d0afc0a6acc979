package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import register.store.log.Verification;
import register.store.log.VerificationResult;

/** What the health check says of the last run of the command verify. */
class VerificationHealthCheckTest {
    private final TestDatabase database = TestDatabase.withShippedData();
    private final HealthCheck check = new VerificationHealthCheck(database.asService());

    @Test
    void theNewestResultIsSaid() {
        assertThat(check.execute().getMessage()).contains("has not been verified yet");

        Verification.Outcome whole = new Verification(database.asService(), Registers.ALL).run(null);
        VerificationResult.keep(database.asService(), whole);
        assertThat(check.execute().isHealthy()).isTrue();
        assertThat(check.execute().getMessage()).startsWith("verify found no fault in 396 entries on 20");

        VerificationResult.keep(
                database.asService(),
                new Verification.Outcome(whole.head(), Optional.of("entry 5 has been changed"), whole.removed()));
        assertThat(check.execute().isHealthy()).isFalse();
        assertThat(check.execute().getMessage()).contains("entry 5 has been changed");
    }
}
