package register.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.log.Log;
import register.log.Recorded;
import register.log.Records;
import register.log.Register;
import register.query.Question;
import register.query.Search;
import register.query.Sql;
import register.tables.Cell;
import register.tables.Datatype;
import register.tables.Field;

/** Finds the records of one register by their words, the ones that fit best first. */
final class Finder<T, P> {
    /** Weighing a record means reading it, so where more fit than this the newest come first. */
    private static final long MOST_WEIGHED = 5_000;

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
            Function<Vantage, Function<Recorded<T>, P>> publish) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.publisher = publisher;
        this.fields = fields.stream()
                .filter(field -> field.use() != Field.Use.HIDDEN
                        && (field.type() == Datatype.TEXT || field.type() == Datatype.TEXTS))
                .toList();
        this.publish = publish;
        this.counts = new Counts<>(records);
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
        List<Field<P>> said = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Field<P> field : fields) {
            @Nullable Object value = field.value().apply(published);
            if (value != null) {
                said.add(field);
                texts.add(Cell.plain(value));
            }
        }
        Map<Integer, String> excerpts =
                log.excerpts(isSimilar ? Search.alikeIn(words) : Search.anyIn(words), Search.asked(words), texts);
        List<Found.Match> matched = new ArrayList<>();
        excerpts.forEach((place, text) -> matched.add(
                new Found.Match(said.get(place).name(), said.get(place).label(), text)));
        String slug = register.slug().apply(recorded.item());
        String address = publisher
                .address(register.path(), slug)
                .with("at", vantage.isFinal() ? vantage.at() : null)
                .with("on", vantage.isFinal() ? vantage.on() : null)
                .toString();
        return new Found(register.path(), register.label().apply(recorded.item()), address, matched);
    }
}
