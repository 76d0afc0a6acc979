package register;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.intake.notices.ScheduledFetch;

/** Looks every minute whether notices are to be fetched; of several instances, one does it. */
final class NoticePoller implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePoller.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('notices'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('notices'))";

    private final Jdbi jdbi;
    private final ScheduledFetch fetch;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "notices");
        thread.setDaemon(true);
        return thread;
    });

    NoticePoller(Jdbi jdbi, ScheduledFetch fetch) {
        this.jdbi = jdbi;
        this.fetch = fetch;
    }

    @Override
    public void start() {
        var unused = clockwork.scheduleWithFixedDelay(this::look, 1, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
    }

    /** Fetches notices if it is time and no other instance does. */
    void look() {
        try {
            if (fetch.isDue()) {
                fetchAlone();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            LOG.error("Notices could not be fetched; this is tried again in a minute", failed);
        }
    }

    private void fetchAlone() throws IOException, InterruptedException {
        try (Handle handle = jdbi.open()) {
            if (!handle.createQuery(LOCK).mapTo(Boolean.class).one()) {
                return;
            }
            try {
                fetch.run();
            } finally {
                handle.createQuery(UNLOCK).mapTo(Boolean.class).one();
            }
        }
    }
}
