package register.api.reading;

import java.util.List;
import java.util.Optional;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.api.tables.Since;
import register.store.query.Aggregate;

/**
 * The additional data of the page of a summary.
 *
 * @param asking the request for the records; its total is that of the records
 * @param groupBy the grouping
 * @param order of the groups
 * @param groups how many groups there are
 * @param figures that are added up
 * @param fields of the records
 */
public record SummaryContext(
        ListContext asking,
        String groupBy,
        GroupOrder order,
        long groups,
        List<Aggregate> figures,
        List<? extends Field<?>> fields)
        implements PageContext {
    @Override
    public Optional<Since> since() {
        return asking.since();
    }
}
