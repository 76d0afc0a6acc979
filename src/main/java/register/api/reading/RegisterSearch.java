package register.api.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import register.api.tables.Cell;
import register.api.tables.Datatype;
import register.api.tables.Detail;
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

    RegisterSearch(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<RecordView<T, R>>> fields,
            RecordPublisher<T, R> publisher,
            Counts<T> counts) {
        this.register = register;
        this.records = log.queries(register);
        this.permalinks = permalinks;
        this.fields = fields;
        this.publisher = publisher;
        this.counts = counts;
    }

    /** The number of matches in a register, and the first of them. */
    record Findings(SearchHit.InRegister in, List<SearchHit> first) {}

    Findings find(String words, Snapshot snapshot, int most) {
        ListQuery matching = ListQuery.all(snapshot.at(), snapshot.on()).and(Search.matching(words));
        long total = counts.total(matching);
        if (total > 0) {
            boolean isWeighed = total <= MOST_WEIGHED;
            Sql rank = isWeighed ? Search.rank(words) : Sql.of("r.entry");
            return findings(
                    words,
                    snapshot,
                    total,
                    isWeighed ? SearchHit.Sorted.RELEVANCE : SearchHit.Sorted.NEWEST,
                    records.ranked(matching, rank, most),
                    false);
        }
        ListQuery similar = ListQuery.all(snapshot.at(), snapshot.on()).and(Search.similar(words));
        return findings(
                words,
                snapshot,
                counts.total(similar),
                SearchHit.Sorted.RELEVANCE,
                records.ranked(similar, Search.likeness(words), most),
                true);
    }

    private Findings findings(
            String words,
            Snapshot snapshot,
            long total,
            SearchHit.Sorted sorted,
            List<RecordedItem<T>> first,
            boolean isSimilar) {
        String list = permalinks
                .address(register.path())
                .with("q", words)
                .with("at", snapshot.isFinal() ? snapshot.at() : null)
                .with("on", snapshot.isFinal() ? snapshot.on() : null)
                .toString();
        return new Findings(
                new SearchHit.InRegister(
                        register.path(), register.title(), total, isSimilar && total > 0, sorted, list),
                hits(first, words, snapshot, isSimilar));
    }

    /** Returns the hits, each with the fields that match; one statement searches the texts of all of them. */
    private List<SearchHit> hits(List<RecordedItem<T>> found, String words, Snapshot snapshot, boolean isSimilar) {
        Said said = new Said();
        Function<RecordedItem<T>, RecordView<T, R>> published = publisher.from(snapshot);
        List<List<SearchHit.Match>> matched = new ArrayList<>();
        for (RecordedItem<T> recorded : found) {
            matched.add(new ArrayList<>());
            said.begin();
            said.add(fields, published.apply(recorded));
        }
        Sql condition = isSimilar ? Search.alikeIn(words) : Search.anyIn(words);
        Map<Integer, String> excerpts =
                found.isEmpty() ? Map.of() : records.excerpts(condition, Search.asked(words), said.texts);
        excerpts.forEach((place, text) -> matched.get(said.hits.get(place))
                .add(new SearchHit.Match(said.names.get(place), said.labels.get(place), text)));
        return IntStream.range(0, found.size())
                .mapToObj(hit -> hit(found.get(hit).item(), matched.get(hit), snapshot))
                .toList();
    }

    private SearchHit hit(T item, List<SearchHit.Match> matched, Snapshot snapshot) {
        String address = permalinks
                .address(register.path(), register.slug().apply(item))
                .with("at", snapshot.isFinal() ? snapshot.at() : null)
                .with("on", snapshot.isFinal() ? snapshot.on() : null)
                .toString();
        return new SearchHit(register.path(), register.label().apply(item), address, matched);
    }

    /** The texts of some records, each with its field and its record. */
    private static final class Said {
        private final List<Integer> hits = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private int hit = -1;
        private int most;

        /** Begins the next record, which the texts added from now on belong to. */
        void begin() {
            hit++;
            most = texts.size() + MOST_TEXTS;
        }

        <R> void add(List<Field<R>> fields, R row) {
            for (Field<R> field : fields) {
                Detail<R, ?> detail = field.detail();
                if (detail != null) {
                    within(detail, row);
                } else if (field.use() != Field.Use.HIDDEN && isText(field.type())) {
                    add(field, field.value().apply(row));
                }
            }
        }

        private <R, N> void within(Detail<R, N> detail, R row) {
            detail.rows().apply(row).forEach(inner -> add(detail.fields(), inner));
        }

        private void add(Field<?> field, @Nullable Object value) {
            if (value != null && texts.size() < most) {
                hits.add(hit);
                names.add(field.name());
                labels.add(field.label());
                texts.add(Cell.plain(value));
            }
        }

        private static boolean isText(Datatype type) {
            return type == Datatype.TEXT || type == Datatype.TEXTS;
        }
    }
}
