package register.intake.imports;

import static register.values.problem.Problem.IMPORT_RUNNING;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import register.store.database.AdvisoryLock;

/** The lock that allows one import at a time, across all instances. */
public final class ImportLock {
    private static final String NAME = "import";

    /** An import is said to be finished shortly before its connection releases the lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private ImportLock() {}

    /** Takes the lock until it is closed; refused if another import has it. */
    public static AdvisoryLock take(Jdbi jdbi) {
        return AdvisoryLock.take(jdbi, NAME, PATIENCE)
                .orElseThrow(() -> IMPORT_RUNNING.because(
                        "another file is being imported; only one file can be imported at a time"));
    }
}
