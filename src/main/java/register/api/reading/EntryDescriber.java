package register.api.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.values.Json;

/** Describes in words what entries of one register recorded, and what that changed. */
final class EntryDescriber<T> {
    /** The longest text that is quoted; a longer one is read in the record. */
    private static final int LONGEST = 200;

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;
    private final ItemWording wording;

    EntryDescriber(Register<T> register, Log log, Permalinks permalinks, ItemWording wording) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
        this.wording = wording;
    }

    /** Returns the feed items of records, each with its entry. */
    List<FeedItem> of(List<RecordedItem<T>> said) {
        Map<Long, RecordedItem<T>> before = records.supersededBy(numbers(said, recorded -> recorded.entry()));
        return said.stream()
                .map(recorded -> told(recorded, before.get(recorded.entry().number())))
                .toList();
    }

    /**
     * Returns the feed items of entries, by their numbers, including those that withdrew a record and those whose item
     * was removed.
     */
    Map<Long, FeedItem> ofEntries(List<LoggedItem> entries) {
        return each(
                entries,
                (said, before) -> said.read(register)
                        .map(item -> told(new RecordedItem<>(said.entry(), item), before))
                        .orElseGet(() -> ended(said, before)));
    }

    /** Returns what entries did, by their numbers. */
    Map<Long, EntryEvent> happenings(List<LoggedItem> entries) {
        return each(entries, this::happening);
    }

    private <R> Map<Long, R> each(List<LoggedItem> entries, BiFunction<LoggedItem, @Nullable RecordedItem<T>, R> tell) {
        Map<Long, RecordedItem<T>> before = records.supersededBy(numbers(entries, LoggedItem::entry));
        Map<Long, R> told = new HashMap<>();
        for (LoggedItem said : entries) {
            long number = said.entry().number();
            told.put(number, tell.apply(said, before.get(number)));
        }
        return told;
    }

    private EntryEvent happening(LoggedItem said, @Nullable RecordedItem<T> before) {
        RecordedItem<T> now = said.read(register)
                .map(item -> new RecordedItem<>(said.entry(), item))
                .orElse(null);
        RecordedItem<T> last = now == null ? before : now;
        return new EntryEvent(
                said,
                register.title(),
                EntryAction.of(now != null, said.wasEmptied(), before != null),
                last == null ? said.entry().key() : register.label().apply(last.item()),
                last == null ? "" : pinned(last),
                now == null || before == null ? List.of() : changes(before, now),
                () -> now == null
                        ? List.of()
                        : wording.asAt(now.entry().number()).of(Json.mapper().<JsonNode>valueToTree(now.item())));
    }

    private List<ChangeDescription> changes(RecordedItem<T> before, RecordedItem<T> now) {
        return Removed.in(
                wording.asAt(now.entry().number()).between(before.item(), now.item()),
                () -> Removed.since(before.entry(), log),
                () -> Removed.since(now.entry(), log));
    }

    private String pinned(RecordedItem<T> recorded) {
        Address record = permalinks.address(register.path(), register.slug().apply(recorded.item()));
        return Permalinks.pinned(record, recorded.entry().number(), null).toString();
    }

    private static <S> List<Long> numbers(List<S> said, Function<S, Entry> entry) {
        return said.stream().map(one -> entry.apply(one).number()).toList();
    }

    private FeedItem told(RecordedItem<T> recorded, @Nullable RecordedItem<T> before) {
        T item = recorded.item();
        String changes = before == null ? "" : inWords(changes(before, recorded));
        Address record = permalinks.address(register.path(), register.slug().apply(item));
        return news(
                recorded.entry(),
                register.label().apply(item),
                record,
                EntryAction.of(true, false, before != null).inWords(),
                changes);
    }

    /** Returns the feed item of an entry that withdrew a record, or whose whole item was removed. */
    private FeedItem ended(LoggedItem said, @Nullable RecordedItem<T> before) {
        Entry entry = said.entry();
        String title = before == null ? entry.key() : register.label().apply(before.item());
        Address address = before == null
                ? permalinks.address("entries", Long.toString(entry.number()))
                : permalinks
                        .address(register.path(), register.slug().apply(before.item()))
                        .at("entries");
        EntryAction deed = EntryAction.of(false, said.wasEmptied(), before != null);
        return news(entry, title, address, deed.inWords(), "");
    }

    private FeedItem news(Entry entry, String title, Address address, String what, String changes) {
        LocalDate day = LocalDate.ofInstant(entry.recordedAt(), Log.LONDON);
        String summary = "%s: %s on %s. %sReason: %s"
                .formatted(register.title(), what, Permalinks.inWords(day), changes, entry.reason());
        return new FeedItem(
                entry.recordedAt(),
                title,
                permalinks.address("entries", Long.toString(entry.number())).toString(),
                address.toString(),
                summary);
    }

    private static String inWords(List<ChangeDescription> changes) {
        return changes.stream()
                .map(change -> change.label() + ": " + inWords(change) + ". ")
                .collect(Collectors.joining());
    }

    private static String inWords(ChangeDescription change) {
        boolean isShort = change.before().length() <= LONGEST && change.after().length() <= LONGEST;
        return isShort
                ? "was %s, now %s".formatted(change.before(), Strings.CS.removeEnd(change.after(), "."))
                : "changed";
    }
}
