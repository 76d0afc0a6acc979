package register.api.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import register.api.tables.Since;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.Sql;
import register.values.GroupedDigits;

/** Reads what has become of the lists of one register since a position and a day. */
public final class ListSince<T, R> {
    /** The most entries that are counted; counting more takes too long for a notice. */
    private static final int MOST_COUNTED = 10_000;

    private static final String KEYS = "r.key = any (cast(? as text[]))";

    /** The most records of a list that are named. */
    private static final int MOST_NAMED = 5;

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final RecordQueries<T> queries;
    private final Computation<T, R> computation;
    private final DayDifferences<T, R> days;

    ListSince(Register<T> register, Log log, Computation<T, R> computation, DayDifferences<T, R> days) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.queries = log.queries(register);
        this.computation = computation;
        this.days = days;
    }

    /**
     * Returns what has become of a list.
     *
     * @param total how many records matched then
     * @param totalAt returns how many match at a snapshot
     * @param rows the records on the page
     */
    Since ofList(Snapshot then, long total, ToLongFunction<Snapshot> totalAt, List<RecordedItem<T>> rows) {
        Snapshot now = new Snapshot(log.recentHead(), log.today(), false);
        List<String> sentences = new ArrayList<>(ofRegister(then.at()));
        long today = totalAt.applyAsLong(now);
        if (today != total) {
            sentences.add(totals(today, total, register.noun()));
        }
        List<String> named = named(rows, then, now);
        if (!named.isEmpty()) {
            String more = named.size() > MOST_NAMED
                    ? "; and %s more".formatted(GroupedDigits.of(named.size() - MOST_NAMED))
                    : "";
            sentences.add("Different today: " + named.stream().limit(MOST_NAMED).collect(Collectors.joining("; "))
                    + more + ".");
        }
        return Since.of(sentences);
    }

    /** Returns the rows whose values that depend on the day are different today, {@code COV 1 (status Expired)}. */
    private List<String> named(List<RecordedItem<T>> rows, Snapshot then, Snapshot now) {
        Map<String, RecordedItem<T>> current = current(rows, now);
        Function<T, R> compute = computation.from(then);
        List<String> named = new ArrayList<>();
        for (RecordedItem<T> row : rows) {
            RecordedItem<T> today = current.get(row.entry().key());
            if (today != null) {
                Map<String, String> differences =
                        days.between(row.item(), compute.apply(row.item()), then, today.item(), now);
                if (!differences.isEmpty()) {
                    named.add("%s (%s)".formatted(register.label().apply(row.item()), listed(differences)));
                }
            }
        }
        return named;
    }

    /** Returns the rows as they are now, by key; those that have not changed are not read again. */
    private Map<String, RecordedItem<T>> current(List<RecordedItem<T>> rows, Snapshot now) {
        Map<String, RecordedItem<T>> current = new HashMap<>();
        List<String> changed = new ArrayList<>();
        for (RecordedItem<T> row : rows) {
            String key = row.entry().key();
            if (log.mayHaveChanged(register, key, row.entry().number(), now.at())) {
                changed.add(key);
            } else {
                current.put(key, row);
            }
        }
        if (!changed.isEmpty()) {
            current.putAll(records.current(changed));
        }
        return current;
    }

    private static String listed(Map<String, String> differences) {
        return differences.entrySet().stream()
                .map(one -> (one.getValue().isEmpty() ? "no " : "")
                        + one.getKey().toLowerCase(Locale.UK) + " " + one.getValue())
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    /** Returns how many records of the register were added, changed, withdrawn or redacted since a position. */
    public List<String> ofRegister(long at) {
        return ofThose(at, Sql.of("true"));
    }

    /** Returns how many of the records on a page were changed, withdrawn or redacted since a position, by their keys. */
    List<String> ofRows(long at, List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : ofThose(at, Sql.of(KEYS, keys(keys)), " on this page %s changed or withdrawn since.");
    }

    /** Returns that a list has another number of records today. */
    static String totals(long today, long before, String noun) {
        return "Today it has %s, not %s.".formatted(GroupedDigits.of(today, noun), GroupedDigits.of(before));
    }

    private static Object keys(List<String> keys) {
        return keys.toArray(String[]::new);
    }

    /** Returns how many of the records with these keys were. */
    public List<String> ofKeys(long at, List<String> keys) {
        return ofThose(at, Sql.of(KEYS, keys(keys)));
    }

    /**
     * Returns how many of the records that meet a condition were added, changed, withdrawn or redacted since a position.
     *
     * @param condition on a row, {@code r}
     */
    public List<String> ofThose(long at, Sql condition) {
        return ofThose(at, condition, " %s added, changed or withdrawn since.");
    }

    private List<String> ofThose(long at, Sql condition, String what) {
        List<String> sentences = new ArrayList<>();
        long changed = queries.changedSince(at, condition, MOST_COUNTED);
        if (changed > 0) {
            String many = changed == MOST_COUNTED ? "At least " : "";
            sentences.add(
                    many + GroupedDigits.of(changed, register.noun()) + what.formatted(changed == 1 ? "was" : "were"));
        }
        long redacted = queries.redactedSince(at, condition);
        if (redacted > 0) {
            sentences.add("The law required something to be removed from %s of a %s."
                    .formatted(GroupedDigits.of(redacted, "version"), register.noun()));
        }
        return sentences;
    }
}
