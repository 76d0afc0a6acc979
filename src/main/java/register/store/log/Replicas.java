package register.store.log;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replicas that readers are answered from, checked in the background: a reader never tries a server that was away when it was
 * checked last.
 */
public final class Replicas implements Managed {
    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PAUSE_WHILE_AWAY = Duration.ofSeconds(1);

    private final List<Replica> replicas;
    private final Probe primary;
    private final ScheduledExecutorService checks;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean isPrimaryAnswering = true;

    /**
     * Creates replicas that are checked from {@link #start} on.
     *
     * @param primary connects to it with short timeouts, to check
     */
    public Replicas(List<Replica> replicas, Jdbi primary) {
        this.replicas = List.copyOf(replicas);
        this.primary = new Probe(primary);
        this.checks = Executors.newScheduledThreadPool(replicas.size() + 1, work -> {
            Thread thread = new Thread(work, "replicas");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns the replicas, in the order of the configuration. */
    public List<Replica> all() {
        return replicas;
    }

    /** Whether the primary answered when it was checked last. */
    public boolean isPrimaryAnswering() {
        return isPrimaryAnswering;
    }

    /** Returns how many statements replicas have answered. */
    public long answered() {
        return answered.get();
    }

    /** Reads from a replica that has reached a position, each in turn; empty if none has that answers. */
    <R> Optional<R> read(long position, Function<Handle, R> statement) {
        return read(position, position, statement);
    }

    /** The same, from those too that had not reached it when they were checked last. */
    <R> Optional<R> readFromAny(long position, Function<Handle, R> statement) {
        return read(0, position, statement);
    }

    private <R> Optional<R> read(long least, long position, Function<Handle, R> statement) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < replicas.size(); i++) {
            Replica replica = replicas.get(Math.floorMod(first + i, replicas.size()));
            if (replica.reached() >= least) {
                Optional<R> read = replica.read(position, statement);
                if (read.isPresent()) {
                    answered.incrementAndGet();
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void start() {
        again(this::checkPrimary, Duration.ZERO);
        replicas.forEach(replica -> again(() -> replica.check(primary), Duration.ZERO));
    }

    private boolean checkPrimary() {
        isPrimaryAnswering =
                primary.ask(handle -> Optional.of(LogDao.head(handle))).isPresent();
        return isPrimaryAnswering;
    }

    /** Checks after a pause, and then again and again; less often while there is no answer. */
    private void again(BooleanSupplier check, Duration pause) {
        ScheduledFuture<?> unused = checks.schedule(
                () -> again(check, answers(check) ? PAUSE : PAUSE_WHILE_AWAY), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean answers(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException unforeseen) {
            LOG.warn("A database server cannot be checked", unforeseen);
            return false;
        }
    }

    @Override
    public void stop() {
        checks.shutdownNow();
        primary.close();
        replicas.forEach(Replica::close);
    }
}
