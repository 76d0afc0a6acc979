package register.foi.answers;

import static register.values.problem.Problem.UNAVAILABLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import register.foi.meaning.TextSimilarity;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.AnswerSource;
import register.store.log.Head;
import register.store.log.Log;
import register.values.problem.Refusal;

/**
 * Keeps the index up to date with the log, in a separate thread. It reads the head of the log every second, and at once
 * when a request needs entries that it has not read. The request waits until it has read as far as the log's head was
 * then.
 */
final class AnswerIndexSync implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerIndexSync.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration MOST_CLOSING = Duration.ofSeconds(10);

    /** How long what was followed may not be saved, and has to be followed again after a crash. */
    private static final Duration MOST_UNSAVED = Duration.ofMinutes(1);

    private final Log log;
    private final IndexStore store;
    private final List<AnswerSource<?, ?>> sources;
    private final boolean wantsModel;
    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final LogFollower follower;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition reached = lock.newCondition();

    private final Thread thread = new Thread(this::run, "answer-index");
    private @Nullable OpenIndex opened;
    private volatile @Nullable TextSimilarity loaded;
    private volatile @Nullable Level level;
    private volatile boolean isMeaningReady;
    private @Nullable Thread meaning;
    private @Nullable Thread purging;
    private volatile boolean isPurged = true;
    private volatile long saved = -1;
    private long savedAt = System.nanoTime();
    private volatile @Nullable RuntimeException failure;
    private volatile boolean isClosed;
    private boolean isWanted;

    /**
     * The state that the index has reached.
     *
     * @param head of the log up to which it includes everything
     */
    private record Level(Head head, OpenIndex open, SeriesCoverage coverage) {
        boolean includes(long position) {
            return head.number() >= position;
        }
    }

    /**
     * Creates an index that stays empty until it is first searched.
     *
     * @param store where the index is
     * @param wantsModel whether meaning is compared by the sentence model too
     */
    AnswerIndexSync(Log log, List<IndexedRegister<?, ?>> registers, IndexStore store, boolean wantsModel) {
        this.log = log;
        this.store = store;
        this.sources = List.copyOf(registers.stream()
                .<AnswerSource<?, ?>>map(IndexedRegister::source)
                .toList());
        this.wantsModel = wantsModel;
        this.follower = new LogFollower(log, registers, () -> isClosed);
        thread.setDaemon(true);
        log.whenRemoved(this::forget);
    }

    /**
     * Loads the sentence model if it is wanted. This has to happen before the service can be stopped: a session that is
     * being created when the process ends crashes it.
     */
    void load() {
        load(wantsModel ? OpenIndex.model() : null);
    }

    /** Takes what meaning is compared with. */
    void load(@Nullable TextSimilarity likeness) {
        loaded = likeness;
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    /**
     * What a search uses.
     *
     * @param isByWordsOnly whether meaning is to be compared too, and cannot be yet
     */
    record Finder(Ranker ranker, AnswerIndex.Look look, SeriesCoverage coverage, boolean isByWordsOnly) {}

    /**
     * Searches the index with everything that is in the log now; refused where reading it takes longer than {@code
     * most}.
     */
    <R> R read(Duration most, Function<Finder, R> reading) {
        Level now = await(log.head().number(), most);
        OpenIndex open = now.open();
        boolean isReady = isMeaningReady;
        Ranker ranker = isReady ? open.ranker() : open.byWords();
        boolean isByWordsOnly = !isReady && open.likeness() != null;
        return open.index().read(look -> reading.apply(new Finder(ranker, look, now.coverage(), isByWordsOnly)));
    }

    private Level await(long position, Duration most) {
        long left = most.toNanos();
        lock.lock();
        try {
            start();
            Level now = level;
            while (now == null || !now.includes(position)) {
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

    /** Requests that the log is read at once, because some of it has been removed. */
    private void forget() {
        lock.lock();
        try {
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
        OpenIndex open = opened == null
                ? OpenIndex.of(store, thesaurus, sources, loaded != null || !wantsModel ? loaded : OpenIndex.model())
                : opened;
        opened = open;
        Level before = level == null ? saved(open) : level;
        Head head = log.head();
        if (before == null) {
            refill(open, head);
        } else if (!before.includes(head.number()) || level == null) {
            follow(before, head);
        }
        compareMeaning(open);
        saveInTime();
    }

    private void follow(Level before, Head head) {
        try {
            SeriesCoverage coverage = follower.follow(
                    before.head().number(),
                    head.number(),
                    before.coverage(),
                    before.open().index());
            reach(new Level(head, before.open(), coverage));
            if (coverage != before.coverage()) {
                removed(before.open());
            }
        } catch (CancellationException stop) {
            throw stop;
        } catch (IllegalStateException unreadable) {
            LOG.warn("Some recent entries cannot be read, so the index is being rebuilt", unreadable);
            refill(before.open(), head);
        }
    }

    private void refill(OpenIndex open, Head head) {
        open.scorer().forget();
        isMeaningReady = false;
        open.index().clear();
        SeriesCoverage coverage = follower.nothing();
        follower.fill(head.number(), coverage, open.index());
        reach(new Level(head, open, coverage));
    }

    /** Returns the level of the index as it was saved; null unless it was made by this code from this log. */
    private @Nullable Level saved(OpenIndex open) {
        IndexMark mark = open.index().mark().orElse(null);
        if (mark == null || !mark.edition().equals(store.edition()) || !isOfLog(mark)) {
            return null;
        }
        isPurged = mark.isPurged();
        if (!isPurged) {
            purge(open.index());
        }
        Head head = new Head(mark.position(), mark.chain(), Instant.EPOCH);
        return new Level(head, open, follower.coverage(mark.position()));
    }

    private boolean isOfLog(IndexMark mark) {
        return log.chain(mark.position()).filter(mark.chain()::equals).isPresent();
    }

    /** Drops what was read of records from which something was removed, here and in the files. */
    private void removed(OpenIndex open) {
        open.scorer().forget();
        open.index().forget();
        isMeaningReady = false;
        isPurged = false;
        save();
        purge(open.index());
    }

    private void purge(AnswerIndex index) {
        if (purging != null && purging.isAlive()) {
            return;
        }
        purging = new Thread(
                () -> {
                    try {
                        index.purge();
                        isPurged = true;
                        saved = -1;
                    } catch (AlreadyClosedException stopped) {
                        LOG.debug("The index is purged at the next start", stopped);
                    }
                },
                "answer-index-purge");
        purging.setDaemon(true);
        purging.start();
    }

    /** Computes beside what every question is compared with in meaning; until then it is answered by its words. */
    private void compareMeaning(OpenIndex open) {
        if (isMeaningReady || (meaning != null && meaning.isAlive())) {
            return;
        }
        meaning = new Thread(
                () -> {
                    try {
                        open.index().read(look -> {
                            open.scorer().warm(look, () -> isClosed);
                            return look;
                        });
                        isMeaningReady = true;
                    } catch (Refusal stopping) {
                        LOG.debug("Meaning is compared after the next start", stopping);
                    }
                },
                "answer-meaning");
        meaning.setDaemon(true);
        meaning.start();
    }

    private void saveInTime() {
        boolean isLate = System.nanoTime() - savedAt > MOST_UNSAVED.toNanos();
        if (level != null && level.head().number() != saved && (isLate || saved < 0)) {
            save();
        }
    }

    private void save() {
        Level now = level;
        if (opened == null || now == null || !opened.stored().isKept()) {
            return;
        }
        opened.index()
                .save(new IndexMark(
                        store.edition(), now.head().number(), now.head().chain(), isPurged));
        saved = now.head().number();
        savedAt = System.nanoTime();
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
        TextSimilarity model = loaded;
        if (model != null) {
            // First, and whatever follows: the process must not end while something is computed.
            model.close();
        }
        try {
            thread.join(MOST_CLOSING.toMillis());
            if (thread.isAlive()) {
                LOG.warn("The index is not saved or deleted, because it is still being filled");
                return;
            }
            for (Thread beside :
                    Stream.of(meaning, purging).flatMap(Stream::ofNullable).toList()) {
                beside.join(MOST_CLOSING.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        if (opened != null) {
            save();
            opened.close();
        }
    }
}
