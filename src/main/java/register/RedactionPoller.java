package register;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.store.log.Log;

/** Checks every second whether another instance has redacted something, and then clears the caches of this one. */
final class RedactionPoller implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(RedactionPoller.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Log log;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "removals");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable ScheduledFuture<?> noticing;

    RedactionPoller(Log log) {
        this.log = log;
    }

    @Override
    public void start() {
        noticing = clockwork.scheduleWithFixedDelay(this::notice, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (noticing != null) {
            noticing.cancel(true);
        }
        clockwork.shutdownNow();
    }

    private void notice() {
        try {
            log.noticeRemovals();
        } catch (RuntimeException outOfReach) {
            // Nothing can be redacted while the database cannot be reached; the next check follows in a second.
            LOG.debug("Not known whether something was removed", outOfReach);
        }
    }
}
