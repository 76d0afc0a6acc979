package register.api.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.RecordQueries;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.store.query.ListQuery;
import register.store.query.Search;
import register.store.query.Sql;

/** Searches the text of one register's records, best matches first. */
final class RegisterSearch<T, R> {
    /**
     * The most records that are ranked, because ranking a record means reading it; of more matches the newest come
     * first.
     */
    private static final long MOST_WEIGHED = 5_000;

    /** The most texts searched in one record, including the rows within it. */
    private static final int MOST_TEXTS = 500;

    private final Register<T> register;
    private final RecordQueries<T> records;
    private final Permalinks permalinks;
    private final List<Field<RecordView<T, R>>> fields;
    private final RecordPublisher<T, R> publisher;
    private final Counts<T> counts;
    private final Vocabulary vocabulary;

    RegisterSearch(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<RecordView<T, R>>> fields,
            RecordPublisher<T, R> publisher,
            Counts<T> counts,
            Vocabulary vocabulary) {
        this.register = register;
        this.records = log.queries(register);
        this.permalinks = permalinks;
        this.fields = fields;
        this.publisher = publisher;
        this.counts = counts;
        this.vocabulary = vocabulary;
    }

    /**
     * The number of matches in a register, and the first of them.
     *
     * @param keys of the first of them
     * @param words that were searched for, with those that were misspelt corrected
     */
    record Findings(SearchHit.InRegister in, List<SearchHit> first, List<String> keys, String words) {
        /** Whether records have the words, as they were written. */
        boolean isExact() {
            return in.total() > 0 && !in.similar();
        }
    }

    Findings find(String words, Snapshot snapshot, int most) {
        return matching(words, snapshot, most, false).orElseGet(() -> alike(words, snapshot, most));
    }

    /**
     * Returns the records that have the words once those are corrected that no record of the register has; empty if there
     * are none. The words of a permanent address are never corrected.
     */
    Optional<Findings> findCorrected(String words, Snapshot snapshot, int most) {
        return snapshot.isFinal()
                ? Optional.empty()
                : vocabulary
                        .corrected(words, snapshot.at())
                        .flatMap(corrected -> matching(corrected, snapshot, most, true));
    }

    private Optional<Findings> matching(String words, Snapshot snapshot, int most, boolean isCorrected) {
        ListQuery matching = ListQuery.all(snapshot.at(), snapshot.on()).and(Search.matching(words));
        long total = counts.total(matching);
        if (total == 0) {
            return Optional.empty();
        }
        boolean isWeighed = total <= MOST_WEIGHED;
        Sql rank = isWeighed ? Search.rank(words) : Sql.of("r.entry");
        SearchHit.Sorted sorted = isWeighed ? SearchHit.Sorted.RELEVANCE : SearchHit.Sorted.NEWEST;
        Found<T> found = new Found<>(total, records.ranked(matching, rank, most), sorted, isCorrected);
        return Optional.of(findings(words, snapshot, found, Search.anyIn(words)));
    }

    private Findings alike(String words, Snapshot snapshot, int most) {
        ListQuery similar = ListQuery.all(snapshot.at(), snapshot.on()).and(Search.similar(words));
        Found<T> found = new Found<>(
                counts.total(similar),
                records.ranked(similar, Search.likeness(words), most),
                SearchHit.Sorted.RELEVANCE,
                true);
        return findings(words, snapshot, found, Search.alikeIn(words));
    }

    /** Returns how many records a search finds: those that have the words or, if none has, those with similar names. */
    long total(String words, Snapshot snapshot) {
        ListQuery all = ListQuery.all(snapshot.at(), snapshot.on());
        long total = counts.total(all.and(Search.matching(words)));
        return total > 0 ? total : counts.total(all.and(Search.similar(words)));
    }

    /** The records that were found: how many there are, and the first of them. */
    private record Found<T>(long total, List<RecordedItem<T>> first, SearchHit.Sorted sorted, boolean isSimilar) {}

    private Findings findings(String words, Snapshot snapshot, Found<T> found, Sql condition) {
        String list = permalinks
                .address(register.path())
                .with("q", words)
                .with("at", snapshot.isFinal() ? snapshot.at() : null)
                .with("on", snapshot.isFinal() ? snapshot.on() : null)
                .toString();
        return new Findings(
                new SearchHit.InRegister(
                        register.path(),
                        register.title(),
                        found.total(),
                        found.isSimilar() && found.total() > 0,
                        found.sorted(),
                        list),
                hits(found.first(), condition, words, snapshot),
                found.first().stream().map(one -> one.entry().key()).toList(),
                words);
    }

    /**
     * Returns the hits, each with the fields that match; one statement searches the texts of all of them, each distinct text
     * once.
     */
    private List<SearchHit> hits(List<RecordedItem<T>> found, Sql condition, String words, Snapshot snapshot) {
        List<List<FieldText>> texts = found.stream()
                .map(publisher.from(snapshot))
                .map(view -> FieldText.of(fields, view, MOST_TEXTS))
                .toList();
        List<String> distinct = texts.stream()
                .flatMap(List::stream)
                .map(FieldText::text)
                .distinct()
                .toList();
        Map<String, String> excerpts =
                distinct.isEmpty() ? Map.of() : records.words().excerpts(condition, Search.asked(words), distinct);
        return IntStream.range(0, found.size())
                .mapToObj(place -> hit(found.get(place).item(), matched(texts.get(place), excerpts), snapshot))
                .toList();
    }

    private static List<SearchHit.Match> matched(List<FieldText> texts, Map<String, String> excerpts) {
        List<SearchHit.Match> matched = new ArrayList<>();
        for (FieldText text : texts) {
            String excerpt = excerpts.get(text.text());
            if (excerpt != null) {
                matched.add(new SearchHit.Match(text.name(), text.label(), excerpt));
            }
        }
        return matched;
    }

    private SearchHit hit(T item, List<SearchHit.Match> matched, Snapshot snapshot) {
        String address = permalinks
                .address(register.path(), register.slug().apply(item))
                .with("at", snapshot.isFinal() ? snapshot.at() : null)
                .with("on", snapshot.isFinal() ? snapshot.on() : null)
                .toString();
        return new SearchHit(register.path(), register.label().apply(item), address, matched);
    }
}
