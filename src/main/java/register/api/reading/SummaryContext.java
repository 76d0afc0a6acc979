package register.api.reading;

import java.util.List;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.store.query.Aggregate;

/**
 * The additional data of the page of a summary.
 *
 * @param asking the request for the records; its total is that of the records
 * @param groupBy the grouping
 * @param groups how many groups there are
 * @param figures that are added up
 * @param fields of the records
 */
public record SummaryContext(
        ListContext asking, String groupBy, long groups, List<Aggregate> figures, List<? extends Field<?>> fields)
        implements PageContext {}
