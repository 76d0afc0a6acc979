package register;

import io.dropwizard.lifecycle.Managed;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.intake.notices.ScheduledFetch;
import register.store.database.AdvisoryLock;

/** Looks every minute whether notices are to be fetched; of several instances, one does it. */
final class NoticePoller implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePoller.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final String LOCK = "notices";
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Jdbi locks;
    private final ScheduledFetch fetch;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "notices");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Creates it.
     *
     * @param locks connects for as long as a fetch lasts, which waits for other servers most of the time
     */
    NoticePoller(Jdbi locks, ScheduledFetch fetch) {
        this.locks = locks;
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
        Optional<AdvisoryLock> taken = AdvisoryLock.take(locks, LOCK, PATIENCE);
        if (taken.isPresent()) {
            try (AdvisoryLock lock = taken.get()) {
                fetch.run(lock::isHeld);
            }
        }
    }
}
