package register.foi.answers;

import static register.values.problem.Problem.UNAVAILABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.foi.meaning.SentenceModel;
import register.foi.meaning.TextSimilarity;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.AnswerSource;
import register.store.log.Log;

/**
 * Keeps the index up to date with the log, in a separate thread. It reads the head of the log every second, and at once
 * when a request needs entries that it has not read. The request waits until it has read as far as the log's head was
 * then.
 */
final class AnswerIndexSync implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerIndexSync.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration MOST_CLOSING = Duration.ofSeconds(10);

    private final Log log;
    private final List<AnswerSource<?, ?>> sources;
    private final boolean wantsModel;
    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final LogFollower follower;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition reached = lock.newCondition();

    private final Thread thread = new Thread(this::run, "answer-index");
    private @Nullable Opened opened;
    private volatile @Nullable TextSimilarity loaded;
    private volatile @Nullable Level level;
    private final AtomicLong removals = new AtomicLong();
    private volatile @Nullable RuntimeException failure;
    private volatile boolean isClosed;
    private boolean isWanted;

    /**
     * The state that the index has reached.
     *
     * @param head the position of the log that it includes
     * @param removals how often something had been removed from the log by then
     */
    private record Level(long head, long removals, Opened open, SeriesCoverage coverage) {
        boolean includes(long position, long removed) {
            return head >= position && removals >= removed;
        }
    }

    /** The open index and what searches it. */
    private record Opened(
            Scratch scratch,
            AnswerIndex index,
            Scorer scorer,
            Ranker ranker,
            @Nullable TextSimilarity likeness) {
        void close() {
            if (likeness != null) {
                likeness.close();
            }
            try (scratch) {
                index.close();
            } catch (IOException left) {
                LOG.warn("The index in {} could not be deleted", scratch.folder(), left);
            }
        }
    }

    /**
     * Creates an index that stays empty until it is first searched.
     *
     * @param wantsModel whether meaning is compared by the sentence model too
     */
    AnswerIndexSync(Log log, List<IndexedRegister<?, ?>> registers, boolean wantsModel) {
        this.log = log;
        this.sources = List.copyOf(registers.stream()
                .<AnswerSource<?, ?>>map(IndexedRegister::source)
                .toList());
        this.wantsModel = wantsModel;
        this.follower = new LogFollower(log, registers, () -> isClosed);
        thread.setDaemon(true);
        log.whenRemoved(this::forget);
    }

    /**
     * Loads the sentence model if it is wanted. This has to happen before the service can be stopped: ONNX Runtime closes
     * itself by a shutdown hook of its own, and a session that is being created at that moment crashes the process.
     */
    void load() {
        loaded = wantsModel ? model() : null;
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    /** What a search uses. */
    record Finder(Ranker ranker, AnswerIndex.Look look, SeriesCoverage coverage) {}

    /**
     * Searches the index with everything that is in the log now; refused where reading it takes longer than {@code
     * most}.
     */
    <R> R read(Duration most, Function<Finder, R> reading) {
        Level now = await(log.head().number(), removals.get(), most);
        return now.open()
                .index()
                .read(look -> reading.apply(new Finder(now.open().ranker(), look, now.coverage())));
    }

    private Level await(long position, long removed, Duration most) {
        long left = most.toNanos();
        lock.lock();
        try {
            start();
            Level now = level;
            while (now == null || !now.includes(position, removed)) {
                if (isClosed) {
                    throw UNAVAILABLE.because("the service is stopping");
                }
                if (left <= 0) {
                    throw UNAVAILABLE.because("the answers are being prepared; try again in a minute");
                }
                isWanted = true;
                wanted.signal();
                left = reached.awaitNanos(left);
                now = level;
            }
            return now;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw UNAVAILABLE.because("the service is stopping");
        } finally {
            lock.unlock();
        }
    }

    private void start() {
        if (!isClosed && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** Requests that everything is read again, because some of it has been removed from the log. */
    private void forget() {
        lock.lock();
        try {
            removals.incrementAndGet();
            isWanted = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!isClosed && !Thread.currentThread().isInterrupted()) {
            try {
                follow();
                failure = null;
            } catch (CancellationException stop) {
                return;
            } catch (RuntimeException notNow) {
                if (failure == null) {
                    LOG.warn("The answer index is behind the log; trying again", notNow);
                }
                failure = notNow;
            }
            pause();
        }
    }

    /** Returns why letters cannot be answered from all that is published; empty where they can. */
    Optional<String> trouble() {
        RuntimeException last = failure;
        if (last != null) {
            return Optional.of("it is behind the log: " + last);
        }
        return level == null ? Optional.of("it is being prepared") : Optional.empty();
    }

    private void pause() {
        lock.lock();
        try {
            long left = BETWEEN_LOOKS.toNanos();
            while (!isWanted && !isClosed && left > 0) {
                left = wanted.awaitNanos(left);
            }
            isWanted = false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        Opened open = opened == null ? open() : opened;
        opened = open;
        Level before = level;
        long removed = removals.get();
        long head = log.head().number();
        if (before != null && before.includes(head, removed)) {
            return;
        }
        if (before == null || before.removals() != removed) {
            refill(open, head, removed);
            return;
        }
        try {
            follower.follow(before.head(), head, before.coverage(), open.index());
            reach(new Level(head, removed, open, before.coverage()));
        } catch (CancellationException stop) {
            throw stop;
        } catch (IllegalStateException unreadable) {
            LOG.warn("Some recent entries cannot be read, so the index is being rebuilt", unreadable);
            refill(open, head, removed);
        }
    }

    private void refill(Opened open, long head, long removed) {
        open.scorer().forget();
        open.index().clear();
        SeriesCoverage coverage = follower.nothing();
        follower.fill(head, coverage, open.index());
        reach(new Level(head, removed, open, coverage));
    }

    private void reach(Level now) {
        now.open().index().show();
        lock.lock();
        try {
            level = now;
            reached.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Opened open() {
        try {
            Scratch scratch = Scratch.open();
            TextSimilarity likeness = loaded != null || !wantsModel ? loaded : model();
            Scorer scorer = new Scorer(thesaurus, likeness, sources);
            Ranker ranker = new Ranker(thesaurus, scorer, FeatureWeights.shipped(likeness != null));
            return new Opened(scratch, new AnswerIndex(scratch.folder(), thesaurus), scorer, ranker, likeness);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot create a folder for the index", unwritable);
        }
    }

    /**
     * Returns the sentence model, or null where this machine cannot run it: the answers are worse then, but the service
     * runs.
     */
    private static @Nullable TextSimilarity model() {
        try {
            return new SentenceModel();
        } catch (RuntimeException | LinkageError unusable) {
            LOG.warn(
                    "Answering questions without the sentence model, because it does not run here: {}",
                    unusable.toString());
            return null;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            wanted.signalAll();
            reached.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(MOST_CLOSING.toMillis());
            if (thread.isAlive()) {
                LOG.warn("The index is not deleted, because it is still being filled");
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        if (opened != null) {
            opened.close();
        }
    }
}
