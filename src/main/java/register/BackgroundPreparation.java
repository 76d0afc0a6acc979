package register;

import io.dropwizard.lifecycle.Managed;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares something in the background at the start, while the service already answers requests. */
final class BackgroundPreparation implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPreparation.class);

    private final String what;
    private final Runnable first;
    private final Runnable work;
    private final Consumer<Thread> stop;
    private final Thread thread;

    /**
     * Creates a preparation that begins when the service starts.
     *
     * @param what is prepared, as the log names it
     * @param first has to be done before the service has started
     * @param stop ends the thread with the service
     */
    BackgroundPreparation(String what, Runnable first, Runnable work, Consumer<Thread> stop) {
        this.what = what;
        this.first = first;
        this.work = work;
        this.stop = stop;
        this.thread = new Thread(this::prepare, what);
    }

    @Override
    public void start() {
        first.run();
        thread.setDaemon(true);
        thread.start();
    }

    private void prepare() {
        try {
            work.run();
            LOG.info("Prepared: {}", what);
        } catch (RuntimeException notNow) {
            // The first request that needs it will then wait for it.
            LOG.warn("Not prepared yet: {}: {}", what, notNow.getMessage());
        }
    }

    @Override
    public void stop() {
        stop.accept(thread);
    }
}
