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
import register.store.log.Recorded;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.Question;
import register.store.query.Search;
import register.store.query.Sql;

/** Finds the records of one register by their words, the ones that fit best first. */
final class Finder<T, P> {
    /** Weighing a record means reading it, so where more fit than this the newest come first. */
    private static final long MOST_WEIGHED = 5_000;

    /** Of one record, with the rows within it. */
    private static final int MOST_TEXTS = 500;

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Publisher publisher;
    private final List<Field<P>> fields;
    private final Function<Vantage, Function<Recorded<T>, P>> publish;
    private final Counts<T> counts;

    Finder(
            Register<T> register,
            Log log,
            Publisher publisher,
            List<Field<P>> fields,
            Function<Vantage, Function<Recorded<T>, P>> publish,
            Counts<T> counts) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.publisher = publisher;
        this.fields = fields;
        this.publish = publish;
        this.counts = counts;
    }

    /** What was found in a register, and the first of it. */
    record Findings(Found.InRegister in, List<Found> first) {}

    Findings find(String words, Vantage vantage, int most) {
        Question matching = Question.all(vantage.at(), vantage.on()).and(Search.matching(words));
        long total = counts.total(matching);
        if (total > 0) {
            boolean isWeighed = total <= MOST_WEIGHED;
            Sql rank = isWeighed ? Search.rank(words) : Sql.of("r.entry");
            return findings(
                    words,
                    vantage,
                    total,
                    isWeighed ? Found.Sorted.RELEVANCE : Found.Sorted.NEWEST,
                    records.ranked(matching, rank, most),
                    false);
        }
        Question similar = Question.all(vantage.at(), vantage.on()).and(Search.similar(words));
        return findings(
                words,
                vantage,
                counts.total(similar),
                Found.Sorted.RELEVANCE,
                records.ranked(similar, Search.likeness(words), most),
                true);
    }

    private Findings findings(
            String words,
            Vantage vantage,
            long total,
            Found.Sorted sorted,
            List<Recorded<T>> first,
            boolean isSimilar) {
        String list = publisher
                .address(register.path())
                .with("q", words)
                .with("at", vantage.isFinal() ? vantage.at() : null)
                .with("on", vantage.isFinal() ? vantage.on() : null)
                .toString();
        Function<Recorded<T>, P> published = publish.apply(vantage);
        List<Found> found = first.stream()
                .map(recorded -> found(recorded, published.apply(recorded), words, vantage, isSimilar))
                .toList();
        return new Findings(
                new Found.InRegister(register.path(), register.title(), total, isSimilar && total > 0, sorted, list),
                found);
    }

    private Found found(Recorded<T> recorded, P published, String words, Vantage vantage, boolean isSimilar) {
        Said said = new Said();
        said.add(fields, published);
        Map<Integer, String> excerpts =
                log.excerpts(isSimilar ? Search.alikeIn(words) : Search.anyIn(words), Search.asked(words), said.texts);
        List<Found.Match> matched = new ArrayList<>();
        excerpts.forEach(
                (place, text) -> matched.add(new Found.Match(said.names.get(place), said.labels.get(place), text)));
        String slug = register.slug().apply(recorded.item());
        String address = publisher
                .address(register.path(), slug)
                .with("at", vantage.isFinal() ? vantage.at() : null)
                .with("on", vantage.isFinal() ? vantage.on() : null)
                .toString();
        return new Found(register.path(), register.label().apply(recorded.item()), address, matched);
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
