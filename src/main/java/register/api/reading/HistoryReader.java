package register.api.reading;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Format;
import register.api.http.HttpResponses;
import register.api.http.MementoFilter;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.tables.Rows;
import register.api.tables.Since;
import register.api.tables.Table;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.values.Reference;

/** Reads the histories of one register's records: all entries of a key, with what each changed. */
public final class HistoryReader<T> {
    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;
    private final ItemWording wording;
    private final RecordRefusals<T> refusals;
    private final RecordSince<T, ?> since;

    HistoryReader(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            ItemWording wording,
            RecordRefusals<T> refusals,
            RecordSince<T, ?> since) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
        this.wording = wording;
        this.refusals = refusals;
        this.since = since;
    }

    /** Returns all entries of a reference, oldest first, with what each changed. */
    Response read(String spelling, SnapshotParameters asOf, RequestUrl url) {
        String key = Reference.asked(spelling).key();
        List<RecordState<T>> history = records.history(key, position(asOf.at()));
        if (history.isEmpty()) {
            throw refusals.of(spelling, key, asOf.at());
        }
        T last = lastSaid(history);
        String slug = last == null ? spelling : register.slug().apply(last);
        if (!slug.equals(spelling)) {
            Address address = Address.here().at(register.path()).at(slug).at("entries");
            return HttpResponses.moved(url.instead(address).uri());
        }
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()));
        links.put("record", permalinks.address(register.path(), slug));
        String label = last == null ? spelling : register.label().apply(last);
        long newest = history.get(history.size() - 1).entry().number();
        String tag = Long.toString(newest);
        return HttpResponses.of(
                table(label, revisions(history, slug), links, () -> since.ofHistory(key, newest)),
                new Validator(tag, asOf.at() != null),
                Links.relations(links));
    }

    private Table<Revision<T>> table(
            String label, List<Revision<T>> revisions, Map<String, Address> links, Supplier<Since> then) {
        Map<String, String> texts = Links.texts(links);
        return new Table<>(
                "History of " + label,
                Revision.fields(),
                Rows.of(revisions),
                Map.of("total", revisions.size()),
                texts,
                false,
                new HistoryContext(register, revisions, texts.getOrDefault("record", ""), then));
    }

    /** Returns the times of all versions of a reference that can still be read, oldest first. */
    Response timeMap(String spelling, RequestUrl url) {
        String key = Reference.asked(spelling).key();
        List<RecordState<T>> history = records.history(key, Long.MAX_VALUE);
        List<RecordState<T>> readable =
                history.stream().filter(state -> state.item() != null).toList();
        T last = lastSaid(history);
        if (last == null) {
            throw refusals.of(spelling, key, null);
        }
        String slug = register.slug().apply(last);
        if (!slug.equals(spelling)) {
            Address address = Address.here().at(register.path()).at(slug).at("entries");
            return HttpResponses.moved(url.instead(address).uri());
        }
        Address record = permalinks.address(register.path(), slug);
        List<TimeMap.Memento> mementos = readable.stream()
                .map(RecordState::entry)
                .map(entry -> new TimeMap.Memento(
                        Permalinks.pinned(record, entry.number(), LocalDate.ofInstant(entry.recordedAt(), Log.LONDON)),
                        entry.recordedAt()))
                .toList();
        TimeMap map = new TimeMap(
                record,
                permalinks
                        .base()
                        .below(MementoFilter.TIMEGATE + "/" + register.path())
                        .at(slug),
                record.at("entries").below("." + Format.LINK.suffix()),
                mementos);
        long newest = history.get(history.size() - 1).entry().number();
        return HttpResponses.of(map, new Validator(newest + ".map", false), Map.of());
    }

    /** Returns the requested position, or one that no entry has reached. */
    private long position(@Nullable Long at) {
        if (at == null) {
            return Long.MAX_VALUE;
        }
        log.requireReached(at);
        return at;
    }

    /** Returns the newest item of a history, or null where no item is left. */
    private static <T> @Nullable T lastSaid(List<RecordState<T>> history) {
        @Nullable T last = null;
        for (RecordState<T> standing : history) {
            last = standing.item() == null ? last : standing.item();
        }
        return last;
    }

    private List<Revision<T>> revisions(List<RecordState<T>> history, String slug) {
        List<Revision<T>> revisions = new ArrayList<>(history.size());
        @Nullable T before = null;
        @Nullable Entry last = null;
        for (RecordState<T> standing : history) {
            T item = standing.item();
            @Nullable Entry earlier = last;
            String at = item == null ? slug : register.slug().apply(item);
            boolean isRemoved = item == null
                    && log.redactionsOf(standing.entry().number()).stream()
                            .anyMatch(redaction -> redaction.item().takesAll());
            revisions.add(Revision.of(
                    standing,
                    before,
                    isRemoved,
                    (was, is) -> Removed.in(
                            wording.asAt(standing.entry().number()).between(was, is),
                            () -> removed(earlier),
                            () -> removed(standing.entry())),
                    links(standing.entry(), at)));
            before = item == null ? before : item;
            last = item == null ? last : standing.entry();
        }
        return revisions;
    }

    private List<Removed> removed(@Nullable Entry entry) {
        return entry == null ? List.of() : Removed.since(entry, log);
    }

    private Map<String, String> links(Entry entry, String slug) {
        Address record = permalinks.address(register.path(), slug);
        // In a fixed order, so that a pinned address returns the same bytes from every process.
        Map<String, String> links = new LinkedHashMap<>();
        links.put(
                "self",
                permalinks.address("entries", Long.toString(entry.number())).toString());
        links.put("pinned", Permalinks.pinned(record, entry.number(), null).toString());
        return links;
    }

    /** Returns the states of a record up to its entry and what has become of it since, for its page. */
    RecordContext around(RecordedItem<T> recorded, Supplier<Since> then) {
        Entry entry = recorded.entry();
        String slug = register.slug().apply(recorded.item());
        return new RecordContext(
                register, entry, () -> revisions(records.history(entry.key(), entry.number()), slug), then);
    }
}
