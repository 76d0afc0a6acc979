package register.api.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.tables.Cell;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.ListQuery;
import register.store.query.Search;
import register.store.query.Sql;

/** Finds the records of one register by their words, the ones that fit best first. */
final class RegisterSearch<T, P> {
    /** Weighing a record means reading it, so where more fit than this the newest come first. */
    private static final long MOST_WEIGHED = 5_000;

    /** Of one record, with the rows within it. */
    private static final int MOST_TEXTS = 500;

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;
    private final List<Field<P>> fields;
    private final Function<Snapshot, Function<RecordedItem<T>, P>> publish;
    private final Counts<T> counts;

    RegisterSearch(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<P>> fields,
            Function<Snapshot, Function<RecordedItem<T>, P>> publish,
            Counts<T> counts) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
        this.fields = fields;
        this.publish = publish;
        this.counts = counts;
    }

    /** What was found in a register, and the first of it. */
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
        Function<RecordedItem<T>, P> published = publish.apply(snapshot);
        List<SearchHit> found = first.stream()
                .map(recorded -> found(recorded, published.apply(recorded), words, snapshot, isSimilar))
                .toList();
        return new Findings(
                new SearchHit.InRegister(
                        register.path(), register.title(), total, isSimilar && total > 0, sorted, list),
                found);
    }

    private SearchHit found(RecordedItem<T> recorded, P published, String words, Snapshot snapshot, boolean isSimilar) {
        Said said = new Said();
        said.add(fields, published);
        Map<Integer, String> excerpts =
                log.excerpts(isSimilar ? Search.alikeIn(words) : Search.anyIn(words), Search.asked(words), said.texts);
        List<SearchHit.Match> matched = new ArrayList<>();
        excerpts.forEach(
                (place, text) -> matched.add(new SearchHit.Match(said.names.get(place), said.labels.get(place), text)));
        String slug = register.slug().apply(recorded.item());
        String address = permalinks
                .address(register.path(), slug)
                .with("at", snapshot.isFinal() ? snapshot.at() : null)
                .with("on", snapshot.isFinal() ? snapshot.on() : null)
                .toString();
        return new SearchHit(register.path(), register.label().apply(recorded.item()), address, matched);
    }

    /** Every text that a record says, with the field that says it. */
    private static final class Said {
        private final List<String> names = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

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
            if (value != null && texts.size() < MOST_TEXTS) {
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
