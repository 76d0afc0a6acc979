package register.api.reading;

import java.util.List;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.store.query.Aggregate;

/**
 * What the page of a summary shows beside it.
 *
 * @param asking how the records were asked for; its total is that of the records
 * @param groupBy what they are counted by
 * @param groups how many groups there are
 * @param figures that are added up
 * @param fields of the records
 */
public record SummaryContext(
        ListContext asking, String groupBy, long groups, List<Aggregate> figures, List<? extends Field<?>> fields)
        implements PageContext {}
