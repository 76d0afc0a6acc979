package register.api.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.tables.Link;
import register.api.tables.Since;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.Sql;

/** Reads what has become of the records and lists of one register since a position and a day. */
public final class SinceReader<T, R> {
    /** The most entries that are counted; counting more takes too long for a notice. */
    private static final int MOST_COUNTED = 10_000;

    /** The most records of a list that are named. */
    private static final int MOST_NAMED = 5;

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final RecordQueries<T> queries;
    private final Permalinks permalinks;
    private final Computation<T, R> computation;
    private final Backlinks backlinks;
    private final DayDifferences<T, R> days;

    SinceReader(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            Computation<T, R> computation,
            Backlinks backlinks,
            DayDifferences<T, R> days) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.queries = log.queries(register);
        this.permalinks = permalinks;
        this.computation = computation;
        this.backlinks = backlinks;
        this.days = days;
    }

    /** Returns what has become of a record that was read from a snapshot. */
    public Since ofRecord(RecordedItem<T> recorded, R computed, Snapshot then) {
        Entry entry = recorded.entry();
        Snapshot now = now();
        List<RecordState<T>> later = later(entry.key(), entry.number());
        List<String> sentences = new ArrayList<>(changes(later));
        sentences.addAll(removals(entry, "this version"));
        Optional<RecordedItem<T>> current =
                later.isEmpty() ? Optional.of(recorded) : RecordedItem.of(later.get(later.size() - 1));
        if (current.isPresent()) {
            days.between(recorded.item(), computed, then, current.get().item(), now)
                    .forEach((label, value) -> sentences.add(
                            value.isEmpty()
                                    ? "Today it has no %s.".formatted(lower(label))
                                    : "Today its %s is %s.".formatted(lower(label), value)));
            if (later.isEmpty() && !computed(recorded.item(), now.on(then.on())).equals(computed)) {
                sentences.add("What is calculated for it from other records has changed.");
            }
            if (backlinks.newest(register, entry.key(), now.at()) > Math.max(then.at(), entry.number())) {
                sentences.add("The records that mention it have changed.");
            }
            return Since.of(sentences);
        }
        days.between(recorded.item(), computed, then, recorded.item(), then.on(now.on()))
                .forEach((label, value) -> sentences.add("By the dates on this page, its %s today would be %s."
                        .formatted(lower(label), value.isEmpty() ? "none" : value)));
        return Since.of(sentences).leadingTo(history(recorded.item()));
    }

    /** Returns what has become of the record of an entry, whether or not the entry has an item. */
    Since ofEntry(Entry entry) {
        List<RecordState<T>> later = later(entry.key(), entry.number());
        List<String> sentences = new ArrayList<>(removals(entry, "this entry"));
        sentences.addAll(changes(later));
        Since since = Since.of(sentences);
        Optional<RecordedItem<T>> current = records.find(entry.key());
        if (current.isPresent()) {
            String address = address(current.get().item()).toString();
            return since.leadingTo(new Link("See the record as it is now", address));
        }
        return records.nearest(List.of(entry.key()), Long.MAX_VALUE).values().stream()
                .findFirst()
                .map(last -> since.leadingTo(history(last.item())))
                .orElse(since);
    }

    /** Returns what has been added to the history of a key since a position. */
    Since ofHistory(String key, long at) {
        List<RecordState<T>> later = later(key, at);
        List<String> sentences = new ArrayList<>(changes(later));
        if (later.size() > 1) {
            sentences.add(0, "%d entries were added to this history.".formatted(later.size()));
        }
        return Since.of(sentences);
    }

    /**
     * Returns what has become of a list.
     *
     * @param total how many records matched then
     * @param totalAt returns how many match at a snapshot
     * @param rows the records on the page
     */
    Since ofList(Snapshot then, long total, ToLongFunction<Snapshot> totalAt, List<RecordedItem<T>> rows) {
        Snapshot now = now();
        List<String> sentences = new ArrayList<>(ofRegister(then.at()));
        long today = totalAt.applyAsLong(now);
        if (today != total) {
            sentences.add("Today it has %s, not %s.".formatted(counted(today), counted(total)));
        }
        List<String> named = named(rows, then, now);
        if (!named.isEmpty()) {
            String more = named.size() > MOST_NAMED ? "; and %s more".formatted(counted(named.size() - MOST_NAMED)) : "";
            sentences.add("Different today: "
                    + named.stream().limit(MOST_NAMED).collect(Collectors.joining("; ")) + more + ".");
        }
        return Since.of(sentences);
    }

    /** Returns the rows whose values that depend on the day are different today, {@code COV 1 (status Expired)}. */
    private List<String> named(List<RecordedItem<T>> rows, Snapshot then, Snapshot now) {
        Map<String, RecordedItem<T>> current =
                records.current(rows.stream().map(row -> row.entry().key()).toList());
        List<String> named = new ArrayList<>();
        for (RecordedItem<T> row : rows) {
            RecordedItem<T> today = current.get(row.entry().key());
            if (today != null) {
                Map<String, String> differences =
                        days.between(row.item(), computed(row.item(), then), then, today.item(), now);
                if (!differences.isEmpty()) {
                    named.add("%s (%s)".formatted(register.label().apply(row.item()), listed(differences)));
                }
            }
        }
        return named;
    }

    private static String listed(Map<String, String> differences) {
        return differences.entrySet().stream()
                .map(one -> (one.getValue().isEmpty() ? "no " : "") + lower(one.getKey()) + " " + one.getValue())
                .map(String::strip)
                .collect(Collectors.joining(", "));
    }

    /** Returns how many records of the register were added, changed, withdrawn or redacted since a position. */
    public List<String> ofRegister(long at) {
        return ofThose(at, Sql.of("true"));
    }

    /** Returns how many of the records with these keys were. */
    public List<String> ofKeys(long at, List<String> keys) {
        Object array = keys.toArray(String[]::new);
        return ofThose(at, Sql.of("r.key = any (cast(? as text[]))", array));
    }

    /**
     * Returns how many of the records that meet a condition were added, changed, withdrawn or redacted since a position.
     *
     * @param condition on a row, {@code r}
     */
    public List<String> ofThose(long at, Sql condition) {
        List<String> sentences = new ArrayList<>();
        long changed = queries.changedSince(at, condition, MOST_COUNTED);
        if (changed > 0) {
            String many = changed == MOST_COUNTED ? "At least " : "";
            sentences.add("%s%s %s added, changed or withdrawn since."
                    .formatted(many, counted(changed, register.name()), changed == 1 ? "was" : "were"));
        }
        long redacted = queries.redactedSince(at, condition);
        if (redacted > 0) {
            sentences.add("The law required something to be removed from %s of a %s."
                    .formatted(counted(redacted, "version"), register.name()));
        }
        return sentences;
    }

    private Snapshot now() {
        return new Snapshot(log.recentHead(), log.today(), false);
    }

    private R computed(T item, Snapshot snapshot) {
        return computation.from(snapshot).apply(item);
    }

    private List<RecordState<T>> later(String key, long number) {
        return records.history(key, Long.MAX_VALUE).stream()
                .filter(state -> state.entry().number() > number)
                .toList();
    }

    private List<String> changes(List<RecordState<T>> later) {
        if (later.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        RecordState<T> last = later.get(later.size() - 1);
        @Nullable Entry withdrawn = null;
        for (RecordState<T> state : later) {
            withdrawn = state.item() == null && state != last ? state.entry() : withdrawn;
        }
        if (withdrawn != null) {
            sentences.add(because("It was withdrawn or removed on " + day(withdrawn), withdrawn.reason()));
        }
        Entry entry = last.entry();
        if (last.item() == null) {
            List<Removed> removed = Removed.from(entry, log);
            sentences.addAll(
                    removed.isEmpty()
                            ? List.of(because("It was withdrawn on " + day(entry), entry.reason()))
                            : removals(entry, "its latest version"));
        } else if (withdrawn != null) {
            sentences.add(because("It was published again on " + day(entry), entry.reason()));
        } else if (later.size() == 1) {
            sentences.add(because("It was changed on " + day(entry), entry.reason()));
        } else {
            sentences.add(because(
                    "It was changed %d times, last on %s".formatted(later.size(), day(entry)), entry.reason()));
        }
        return sentences;
    }

    private List<String> removals(Entry entry, String what) {
        return Removed.from(entry, log).stream()
                .map(removed -> because(
                        "%s was removed from %s on %s"
                                .formatted(removed.fields().isEmpty() ? "Everything" : "Something", what, removed.day()),
                        removed.reason() + " (" + removed.ground() + ")"))
                .toList();
    }

    private static String because(String what, String reason) {
        String why = reason.strip();
        return what + (why.isEmpty() ? "" : ": " + why) + (why.endsWith(".") ? "" : ".");
    }

    private Address address(T item) {
        return permalinks.address(register.path(), register.slug().apply(item));
    }

    private Link history(T item) {
        return new Link("See its full history", address(item).at("entries").toString());
    }

    private static String day(Entry entry) {
        return Permalinks.day(entry.recordedAt());
    }

    private static String counted(long number, String noun) {
        return "%s %s%s".formatted(counted(number), noun, number == 1 ? "" : "s");
    }

    private static String counted(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1);
    }
}
