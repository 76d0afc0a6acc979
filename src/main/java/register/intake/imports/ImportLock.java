package register.intake.imports;

import static register.values.problem.Problem.IMPORT_RUNNING;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The lock that allows one import at a time, across all instances; its own connection to the database holds it. */
public final class ImportLock implements AutoCloseable {
    private final Handle handle;

    private ImportLock(Handle handle) {
        this.handle = handle;
    }

    /** Takes the lock until it is closed; refused if another import has it. */
    public static ImportLock take(Jdbi jdbi) {
        Handle handle = jdbi.open();
        try {
            if (ImportDao.lock(handle)) {
                return new ImportLock(handle);
            }
        } catch (RuntimeException failed) {
            handle.close();
            throw failed;
        }
        handle.close();
        throw IMPORT_RUNNING.because("another file is being imported; only one file can be imported at a time");
    }

    /** Releases the lock; the connection can then be used for something else. */
    @Override
    public void close() {
        try (handle) {
            ImportDao.unlock(handle);
        }
    }
}
