package register.api.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.tables.Link;
import register.api.tables.Since;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;

/** Reads what has become of single records of one register, and of their histories, since a position and a day. */
final class RecordSince<T, R> {
    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;
    private final Computation<T, R> computation;
    private final Backlinks backlinks;
    private final DayDifferences<T, R> days;

    RecordSince(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            Computation<T, R> computation,
            Backlinks backlinks,
            DayDifferences<T, R> days) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
        this.computation = computation;
        this.backlinks = backlinks;
        this.days = days;
    }

    /** Returns what has become of a record that was read from a snapshot. */
    Since ofRecord(RecordedItem<T> recorded, R computed, Snapshot then) {
        Entry entry = recorded.entry();
        Snapshot now = now();
        List<RecordState<T>> later = later(entry.key(), entry.number());
        List<String> sentences = new ArrayList<>(changes(later, "It"));
        sentences.addAll(removals(entry, "this version"));
        Optional<RecordedItem<T>> current =
                later.isEmpty() ? Optional.of(recorded) : RecordedItem.of(later.get(later.size() - 1));
        if (current.isPresent()) {
            days.between(recorded.item(), computed, then, current.get().item(), now)
                    .forEach((label, value) -> sentences.add(
                            value.isEmpty()
                                    ? "Today it has no %s.".formatted(StringUtils.uncapitalize(label))
                                    : "Today its %s is %s.".formatted(StringUtils.uncapitalize(label), value)));
            if (later.isEmpty() && !computed(recorded.item(), now.on(then.on())).equals(computed)) {
                sentences.add("What is calculated for it from other records has changed.");
            }
            if (areMentionsOther(entry.key(), Math.max(then.at(), entry.number()), now.at())) {
                sentences.add("The records that mention it have changed.");
            }
            return Since.of(sentences);
        }
        days.between(recorded.item(), computed, then, recorded.item(), then.on(now.on()))
                .forEach((label, value) -> sentences.add("By the dates on this page, its %s today would be %s."
                        .formatted(StringUtils.uncapitalize(label), value.isEmpty() ? "none" : value)));
        return Since.of(sentences).leadingTo(history(recorded.item()));
    }

    /** Returns what has become of the record of an entry, whether or not the entry has an item. */
    Since ofEntry(Entry entry) {
        List<RecordState<T>> later = later(entry.key(), entry.number());
        List<String> sentences = new ArrayList<>(removals(entry, "this entry"));
        sentences.addAll(changes(later, "The record"));
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
        List<String> sentences = new ArrayList<>(changes(later, "It"));
        if (later.size() > 1) {
            sentences.add(0, "%d entries were added to this history.".formatted(later.size()));
        }
        return Since.of(sentences);
    }

    private Snapshot now() {
        return new Snapshot(log.recentHead(), log.today(), false);
    }

    private R computed(T item, Snapshot snapshot) {
        return computation.from(snapshot).apply(item);
    }

    private boolean areMentionsOther(String key, long after, long now) {
        return backlinks.mayHaveChanged(register, key, after, now) && backlinks.newest(register, key, now) > after;
    }

    private List<RecordState<T>> later(String key, long number) {
        return log.mayHaveChanged(register, key, number, log.recentHead())
                ? records.history(key, Long.MAX_VALUE).stream()
                        .filter(state -> state.entry().number() > number)
                        .toList()
                : List.of();
    }

    /** Returns what happened to a record, in sentences that start with what they call it. */
    private List<String> changes(List<RecordState<T>> later, String it) {
        if (later.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        RecordState<T> last = later.get(later.size() - 1);
        @Nullable Entry withdrawn = null;
        for (RecordState<T> state : later.subList(0, later.size() - 1)) {
            withdrawn = state.item() == null ? state.entry() : withdrawn;
        }
        if (withdrawn != null) {
            sentences.add(because(it + " was withdrawn or removed on " + day(withdrawn), withdrawn.reason()));
        }
        Entry entry = last.entry();
        if (last.item() == null) {
            List<Removed> removed = Removed.from(entry, log);
            sentences.addAll(
                    removed.isEmpty()
                            ? List.of(because(it + " was withdrawn on " + day(entry), entry.reason()))
                            : removals(entry, "its latest version"));
        } else if (withdrawn != null) {
            sentences.add(because(it + " was published again on " + day(entry), entry.reason()));
        } else if (later.size() == 1) {
            sentences.add(because(it + " was changed on " + day(entry), entry.reason()));
        } else {
            sentences.add(because(
                    "%s was changed %d times, last on %s".formatted(it, later.size(), day(entry)), entry.reason()));
        }
        return sentences;
    }

    private List<String> removals(Entry entry, String what) {
        return Removed.since(entry, log).stream()
                .map(removed -> because(
                        "%s was removed from %s on %s"
                                .formatted(
                                        removed.fields().isEmpty() ? "Everything" : "Something", what, removed.day()),
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
}
