package register.store.log;

import static register.values.problem.Problem.NO_SUCH_ENTRY;
import static register.values.problem.Problem.POSITION_NOT_REACHED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;

/** The append-only log of everything that was recorded, in the order it was recorded. */
public final class Log {
    /** The time zone of the council; a day of the register is a day there. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int STRIDE = 1000;

    /** The most times of entries that are kept, which never change. */
    private static final int MOST_TIMES = 1000;

    private final Jdbi jdbi;
    private final HandleSource reads;
    private final Clock clock;
    private final List<Register<?>> registers;
    private final RecentHead recent;
    private final CacheInvalidator forgetting;
    private final RecentChanges changes;
    private final Cache<Long, Instant> recordedAt =
            Caffeine.newBuilder().maximumSize(MOST_TIMES).build();

    /** Creates a log that reads its head from the database each time. */
    public Log(Jdbi jdbi, Clock clock, List<Register<?>> registers) {
        this(jdbi, clock, registers, Duration.ZERO);
    }

    /**
     * Creates a log that reads its head from the database at most once per interval, for readers who can accept that
     * delay.
     *
     * @param moment how long entries of other instances may be missing from {@link #recentHead}
     */
    public Log(Jdbi jdbi, Clock clock, List<Register<?>> registers, Duration moment) {
        this(jdbi, new Replicas(List.of(), jdbi), clock, registers, moment);
    }

    /**
     * Creates such a log, which is also read from replicas.
     *
     * @param jdbi of the primary
     */
    public Log(Jdbi jdbi, Replicas replicas, Clock clock, List<Register<?>> registers, Duration moment) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.registers = List.copyOf(registers);
        this.recent = new RecentHead(() -> head().number(), System::nanoTime, moment);
        this.forgetting = new CacheInvalidator(() -> queries(Redaction.REGISTER).newestEntry(Long.MAX_VALUE));
        this.reads = replicas.all().isEmpty()
                ? HandleSource.of(jdbi)
                : new ReplicatedSource(jdbi, replicas, recent::known, forgetting::newest);
        this.changes =
                new RecentChanges((after, upTo) -> reads.at(upTo, handle -> LogDao.changed(handle, after, upTo)));
        forgetting.with(changes::forget);
    }

    /** Runs one transaction as the only writer: all of its work is kept when it returns, and none when it throws. */
    public <R> R write(Function<LogTransaction, R> work) {
        Written<R> written = jdbi.inTransaction(handle -> {
            LogTransaction turn = new LogTransaction(handle, clock);
            return new Written<>(work.apply(turn), turn);
        });
        recent.reached(written.turn().head().number());
        if (written.turn().hasRemoved()) {
            forgetting.now(written.turn().head().number());
        }
        return written.result();
    }

    /** The result of a transaction. */
    private record Written<R>(R result, LogTransaction turn) {}

    /** Appends one item in a separate transaction. */
    public <T> Entry append(Register<T> register, T item, Attribution change) {
        return write(turn -> turn.append(register, List.of(item), change)).get(0);
    }

    public Head head() {
        Head head = reads.at(HandleSource.NEWEST, LogDao::head);
        recent.reached(head.number());
        return head;
    }

    /** The registers of the service, in the order they are shown. */
    public List<Register<?>> registers() {
        return registers;
    }

    /** Registers an action that clears a cache; it runs whenever something was removed from the log. */
    public void whenRemoved(Runnable forget) {
        forgetting.with(forget);
    }

    /** Clears the caches if other instances have removed anything since the last call. */
    public void noticeRemovals() {
        forgetting.notice();
    }

    /** Returns the number of the newest redaction that this instance has noticed, or 0 if there is none. */
    public long newestRemoval() {
        return forgetting.newest();
    }

    /**
     * Returns the number of the newest redaction up to the newest entry that this instance knows of, or 0: what is computed
     * while it stays the same is computed from the same items.
     */
    public long redactions() {
        return newestEntry(Redaction.REGISTER, recentHead());
    }

    /**
     * Whether an entry after one position and up to another, which the log has reached, is of a record; also true where that
     * is not known without a query.
     */
    public boolean mayHaveChanged(Register<?> register, String key, long after, long upTo) {
        return changes.mayHaveChanged(LogDao.record(register.name(), key), after, upTo);
    }

    /**
     * Returns the number of a register's newest entry up to a position, or 0 if it has none; after that entry and up to the
     * position nothing in the register changes. Needs no query where the position is a recent one.
     */
    public long newestEntry(Register<?> register, long at) {
        LongSupplier database = () -> queries(register).newestEntry(at);
        return at > recent.known() ? database.getAsLong() : changes.newest(register.name(), at, database);
    }

    /** Returns the redactions of an entry, oldest first, with the entries that record them. */
    public List<RecordedItem<Redaction>> redactionsOf(long number) {
        return records(Redaction.REGISTER).history(Long.toString(number), Long.MAX_VALUE).stream()
                .flatMap(standing -> RecordedItem.of(standing).stream())
                .toList();
    }

    /** Returns the chain at a position; empty if the log has not reached it. */
    public Optional<String> chain(long position) {
        return position == 0
                ? Optional.of(EntryHash.EMPTY)
                : reads.at(position, handle -> LogDao.entries(handle, position - 1, position, 1)).stream()
                        .findFirst()
                        .map(Entry::chain);
    }

    /** Returns when an entry was recorded; empty if there is no such entry. */
    public Optional<Instant> recordedAt(long number) {
        return Optional.ofNullable(recordedAt.get(
                number,
                same -> reads.at(same, handle -> LogDao.entries(handle, same - 1, same, 1)).stream()
                        .findFirst()
                        .map(Entry::recordedAt)
                        .orElse(null)));
    }

    /** Returns how many records each register has at a position. */
    public Map<Register<?>, Long> counts(long at) {
        return reads.at(at, handle -> {
            Map<Register<?>, Long> counts = new HashMap<>();
            registers.forEach(register -> counts.put(register, ItemDao.count(handle, register, at)));
            return counts;
        });
    }

    /** Returns today's date in London. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /**
     * Returns the number of the newest entry, at most {@code moment} old; entries of this instance are always included.
     */
    public long recentHead() {
        return recent.number();
    }

    /** Returns a number that the log has certainly reached, without a query: the newest that this instance knows of. */
    public long knownHead() {
        return recent.known();
    }

    /** Refuses a position that the log has not reached; a position known to be reached is not looked up again. */
    public void requireReached(long position) {
        if (position > recent.known()) {
            long head = head().number();
            if (position > head) {
                throw POSITION_NOT_REACHED.because("the newest entry is %d, not %d", head, position);
            }
        }
    }

    /** Returns the last position of a day, Europe/London. */
    public long asAt(LocalDate day) {
        return reads.current(handle ->
                LogDao.asAt(handle, day.plusDays(1).atStartOfDay(LONDON).toInstant()));
    }

    /** Returns the last position before an instant, or 0 if there is none. */
    public long asAt(Instant instant) {
        return reads.current(handle -> LogDao.asAt(handle, instant));
    }

    /** Returns one entry with its item. */
    public LoggedItem entry(long number) {
        return entries(number - 1, number, 1).stream()
                .findFirst()
                .orElseThrow(() -> NO_SUCH_ENTRY.because("there is no entry %d", number));
    }

    /** Returns the registers, and the log's own register of redactions. */
    private List<Register<?>> everything() {
        List<Register<?>> everything = new ArrayList<>(registers);
        everything.add(Redaction.REGISTER);
        return everything;
    }

    /** Returns the entries after one position and up to another, oldest first, with their items. */
    public List<LoggedItem> entries(long after, long upTo, int limit) {
        return reads.at(upTo, handle -> {
            List<Entry> entries = LogDao.entries(handle, after, upTo, limit);
            Map<Long, ItemDao.Salted> said = ItemDao.said(handle, everything(), entries);
            Map<Long, Long> redactedBy = ItemDao.redactedBy(handle, entries);
            List<LoggedItem> answer = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                ItemDao.Salted salted = said.get(entry.number());
                if (salted == null) {
                    throw new IllegalStateException("entry " + entry.number() + " says nothing");
                }
                answer.add(new LoggedItem(entry, salted.salt(), salted.item(), redactedBy.get(entry.number())));
            }
            return answer;
        });
    }

    /** Whether the chain covers a hash of the reason of any entry after one position and up to another, in place of the reason. */
    public boolean hasHashedReasons(long after, long upTo) {
        return reads.at(upTo, handle -> LogDao.hasHashedReasons(handle, after, upTo));
    }

    /**
     * Passes every entry after one position and up to another to the consumer, in batches, so that memory use stays
     * small.
     */
    public void eachEntry(long after, long upTo, Consumer<LoggedItem> consumer) {
        long position = after;
        while (position < upTo) {
            List<LoggedItem> stride = entries(position, upTo, STRIDE);
            stride.forEach(consumer);
            if (stride.isEmpty()) {
                return;
            }
            position = stride.get(stride.size() - 1).entry().number();
        }
    }

    /** Returns access to the records of a register by key. */
    public <T> Records<T> records(Register<T> register) {
        return new Records<>(reads, register);
    }

    /** Returns access to the records of a register by query. */
    public <T> RecordQueries<T> queries(Register<T> register) {
        return new RecordQueries<>(reads, register);
    }

    /** Returns access to the records of a register by key, with what the records of some registers say of them. */
    public <T> LinkedRecords<T> linkedRecords(Register<T> register, List<Register<?>> mentioning) {
        return new LinkedRecords<>(reads, register, mentioning);
    }

    /** Returns access to the mentions of other records in the records of these registers. */
    public Mentions mentions(List<Register<?>> mentioning) {
        Mentions mentions = new Mentions(reads, mentioning);
        forgetting.with(mentions::forget);
        return mentions;
    }
}
