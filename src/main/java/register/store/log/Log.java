package register.store.log;

import static register.values.problem.Problem.NO_SUCH_ENTRY;
import static register.values.problem.Problem.POSITION_NOT_REACHED;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** The log of everything that was said, in the order it was said. */
public final class Log {
    /** The days of the register are days of the council. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int STRIDE = 1000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final List<Register<?>> registers;
    private final RecentHead recent;
    private final CacheInvalidator forgetting;

    /** A log that is always asked how far it has come. */
    public Log(Jdbi jdbi, Clock clock, List<Register<?>> registers) {
        this(jdbi, clock, registers, Duration.ZERO);
    }

    /**
     * A log that is asked how far it has come at most once in a moment, for readers who can do with that.
     *
     * @param moment for how long what other instances write may go unseen in {@link #recentHead}
     */
    public Log(Jdbi jdbi, Clock clock, List<Register<?>> registers, Duration moment) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.registers = List.copyOf(registers);
        this.recent = new RecentHead(() -> head().number(), System::nanoTime, moment);
        this.forgetting = new CacheInvalidator(() -> queries(Redaction.REGISTER).newestEntry(Long.MAX_VALUE));
    }

    /** Takes a writer's turn: everything in it is kept when it returns, and nothing when it throws. */
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

    /** What was made in a turn. */
    private record Written<R>(R result, LogTransaction turn) {}

    /** Appends one item in a turn of its own. */
    public <T> Entry append(Register<T> register, T item, Attribution change) {
        return write(turn -> turn.append(register, List.of(item), change)).get(0);
    }

    public Head head() {
        return jdbi.withHandle(LogDao::head);
    }

    /** The registers of the service, in the order they are shown. */
    public List<Register<?>> registers() {
        return registers;
    }

    /** Has something that is kept in memory forgotten whenever something was removed from the log. */
    public void whenRemoved(Runnable forget) {
        forgetting.with(forget);
    }

    /** Forgets what other instances have removed since it was last called. */
    public void noticeRemovals() {
        forgetting.notice();
    }

    /** The number of the newest entry by which something was removed, as far as this instance has noticed; 0 for none. */
    public long newestRemoval() {
        return forgetting.newest();
    }

    /** What was removed from an entry, oldest first, with the entries that say so. */
    public List<RecordedItem<Redaction>> redactionsOf(long number) {
        return records(Redaction.REGISTER)
                .history(Long.toString(number), Long.MAX_VALUE).stream()
                        .flatMap(standing -> RecordedItem.of(standing).stream())
                        .toList();
    }

    /** How many records each register has at a position. */
    public Map<Register<?>, Long> counts(long at) {
        Map<Register<?>, Long> counts = new HashMap<>();
        jdbi.useHandle(handle ->
                registers.forEach(register -> counts.put(register, ItemDao.count(handle, register, at))));
        return counts;
    }

    /** Today in London. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** The number of the newest entry as it was a moment ago or later; what this instance wrote is in it. */
    public long recentHead() {
        return recent.number();
    }

    /** Refuses a position that the log has not reached; one that was reached once is not asked for again. */
    public void requireReached(long position) {
        if (position > recent.known()) {
            long head = head().number();
            recent.reached(head);
            if (position > head) {
                throw POSITION_NOT_REACHED.because("the newest entry is %d, and %d was asked for", head, position);
            }
        }
    }

    /** The position that a day ended with, Europe/London. */
    public long asAt(LocalDate day) {
        return jdbi.withHandle(handle ->
                LogDao.asAt(handle, day.plusDays(1).atStartOfDay(LONDON).toInstant()));
    }

    /** One entry with what it said. */
    public LoggedItem entry(long number) {
        return entries(number - 1, number, 1).stream()
                .findFirst()
                .orElseThrow(() -> NO_SUCH_ENTRY.because("there is no entry %d", number));
    }

    /** The registers, and what the log says of itself. */
    private List<Register<?>> everything() {
        List<Register<?>> everything = new ArrayList<>(registers);
        everything.add(Redaction.REGISTER);
        return everything;
    }

    /** The entries after one position and up to another, oldest first, with what they said. */
    public List<LoggedItem> entries(long after, long upTo, int limit) {
        return jdbi.withHandle(handle -> {
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

    /** Hands on every entry after one position and up to another, a stride at a time, so that memory stays small. */
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

    /** The records of one of the registers, by key. */
    public <T> Records<T> records(Register<T> register) {
        return new Records<>(HandleSource.of(jdbi), register);
    }

    /** The records of one of the registers, by what is asked of them. */
    public <T> RecordQueries<T> queries(Register<T> register) {
        return new RecordQueries<>(HandleSource.of(jdbi), register);
    }

    /** What the records of some of the registers say of others. */
    public Mentions mentions(List<Register<?>> mentioning) {
        return new Mentions(jdbi, mentioning);
    }
}
