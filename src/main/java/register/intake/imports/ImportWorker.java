package register.intake.imports;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.store.database.AdvisoryLock;

/** Does the work on one file at a time, beside the requests, which wait for it only a moment. */
final class ImportWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    /** How long a request waits for the work to finish. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });

    void stop() {
        thread.shutdownNow();
    }

    /** Starts the work on a file, releases the lock when it ends, and waits a moment for that. */
    void run(String id, AdvisoryLock lock, Runnable work) {
        Future<?> done;
        try {
            done = thread.submit(() -> {
                try {
                    work.run();
                } finally {
                    lock.close();
                }
            });
        } catch (RuntimeException stopping) {
            lock.close();
            throw stopping;
        }
        try {
            done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillAtWork) {
            LOG.debug("The file {} is taking longer", id);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the file " + id + " could not be processed", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
