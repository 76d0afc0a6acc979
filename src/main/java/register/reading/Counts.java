package register.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.log.Group;
import register.log.Records;
import register.query.Figure;
import register.query.Grouping;
import register.query.Question;
import register.query.Sql;

/**
 * How many records answer a question, and how they fall into groups, kept while it is asked for: for one position and
 * what is filtered by, the counts are the same for good.
 */
final class Counts<T> {
    /** Groups that are kept, over all summaries: about 100 bytes each. */
    private static final long MOST_GROUPS = 200_000;

    private static final long MOST_TOTALS = 20_000;

    private final Records<T> records;
    private final Cache<Counted, Long> totals =
            Caffeine.newBuilder().maximumSize(MOST_TOTALS).build();
    private final Cache<Counted, List<Group>> groups = Caffeine.newBuilder()
            .maximumWeight(MOST_GROUPS)
            .weigher((Counted of, List<Group> counted) -> counted.size() + 1)
            .build();

    /** What tells one count from another; the position is that of the register's newest entry. */
    private record Counted(Sql where, @Nullable Sql by, List<Figure> figures) {}

    Counts(Records<T> records) {
        this.records = records;
    }

    /** How many records answer the question. */
    long total(Question question) {
        Question settled = settled(question);
        return totals.get(new Counted(settled.where(), null, List.of()), of -> records.count(settled));
    }

    /** The records that answer the question by group, most first. */
    List<Group> groups(Question question, Grouping grouping, List<Figure> figures) {
        Question settled = settled(question);
        Sql by = grouping.value().apply(question.on()).then(grouping.rows());
        return groups.get(new Counted(settled.where(), by, figures), of -> records.groups(settled, grouping, figures));
    }

    /** The same question at the position of the register's own newest entry, whatever other registers said since. */
    private Question settled(Question question) {
        return question.at(records.newestEntry(question.at()));
    }
}
