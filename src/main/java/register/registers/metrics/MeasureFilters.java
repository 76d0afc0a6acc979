package register.registers.metrics;

import java.util.List;
import java.util.Map;
import register.registers.figures.Measure;
import register.registers.figures.Unit;
import register.store.query.Filter;
import register.store.query.Grouping;
import register.store.query.Order;
import register.store.query.QuerySchema;
import register.store.query.Sql;

/**
 * The queries that the register of measures takes.
 *
 * <p>The columns are those of {@code sql/V7__metrics_asked.sql}.
 */
public final class MeasureFilters {
    /** The fields that may be missing in a measure. */
    private static final List<String> CAN_BE_MISSING =
            List.of("definition", "better", "target", "threshold", "numerator", "denominator", "source");

    public static final QuerySchema ALL = new QuerySchema(filters(), orders(), groupings(), List.of());

    private MeasureFilters() {}

    private static List<Filter> filters() {
        return List.of(
                Filter.search("Words in the name, service, channel or definition."),
                Filter.named(
                        "service",
                        "The service that is measured.",
                        "contact centre",
                        "r.service_words",
                        "r.service = ?"),
                Filter.named(
                        "channel", "How people contact the service.", "telephone", "r.channel_words", "r.channel = ?"),
                Filter.word(
                        "unit",
                        "The unit of the figures.",
                        Unit.class,
                        (unit, on) -> Sql.of("r.unit = ?", unit.word())),
                Filter.word(
                        "better",
                        "Whether a higher or a lower figure is better.",
                        Measure.Better.class,
                        (better, on) -> Sql.of("r.better = ?", better.word())),
                Filter.code(
                        "missing",
                        "Records without a value in this field.",
                        CAN_BE_MISSING,
                        field -> Sql.of("r.missing @> array[?]::text[]", field)));
    }

    private static List<Order> orders() {
        return List.of(
                Order.by("measure", "text", "r.key"),
                Order.by("name", "text", "r.title"),
                Order.by("service", "text", "r.service"),
                Order.by("channel", "text", "r.channel"),
                Order.by("unit", "text", "r.unit"),
                Order.by("entry.number", "bigint", "r.entry"));
    }

    private static List<Grouping> groupings() {
        return List.of(
                Grouping.by("service", "The service that is measured.", "r.service", Grouping.naming("service")),
                Grouping.by("channel", "How people contact the service.", "r.channel", Grouping.naming("channel")),
                Grouping.by("unit", "By unit.", "r.unit", unit -> unit == null ? Map.of() : Map.of("unit", unit)));
    }
}
