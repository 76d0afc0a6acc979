package register.registers.systems;

import java.util.List;
import java.util.Map;
import register.store.query.Filter;
import register.store.query.Grouping;
import register.store.query.Order;
import register.store.query.QuerySchema;
import register.store.query.Sql;

/** The queries that the register of ICT systems takes; the columns are those of {@code sql/V8__…}. */
public final class SystemFilters {
    public static final QuerySchema ALL = new QuerySchema(filters(), orders(), groupings(), List.of());

    private SystemFilters() {}

    private static List<Filter> filters() {
        return List.of(
                Filter.search("Words in the name, manufacturer, uses, service lines or notes."),
                Filter.named(
                        "function",
                        "What the system is used for.",
                        "case handling",
                        "r.function_words",
                        "r.functions @> array[?]::text[]"),
                Filter.named(
                        "serviceLine",
                        "A part of the service that uses the system.",
                        "Council Tax",
                        "r.service_line_words",
                        "r.service_lines @> array[?]::text[]"),
                Filter.named(
                        "manufacturer",
                        "The manufacturer of the system.",
                        "Microsoft",
                        "r.manufacturer_words",
                        "r.manufacturer = ?"),
                Filter.reference(
                        "contract",
                        "The contract that the system is bought under.",
                        "COV 12765",
                        "r.mentions @> mentioned('contracts', array[?]::text[])"),
                Filter.reference(
                        "disclosure",
                        "The response that published this information.",
                        "REQ06082",
                        "r.mentions @> mentioned('disclosures', array[?]::text[])"),
                Filter.code(
                        "missing",
                        "Records without a value in this field.",
                        IctSystem.canBeMissing(),
                        field -> Sql.of("r.missing @> array[?]::text[]", field)));
    }

    private static List<Order> orders() {
        return List.of(
                Order.by("name", "text", "r.name"),
                Order.by("manufacturer", "text", "r.manufacturer"),
                Order.by("contract", "text", "r.item ->> 'contract'"),
                Order.by("entry.number", "bigint", "r.entry"));
    }

    private static List<Grouping> groupings() {
        return List.of(
                Grouping.byEach("function", "By use.", "r.functions", Grouping.naming("function")),
                Grouping.byEach("serviceLine", "By service line.", "r.service_lines", Grouping.naming("serviceLine")),
                Grouping.by(
                        "manufacturer",
                        "By manufacturer.",
                        "r.manufacturer",
                        Grouping.naming("manufacturer", "manufacturer")),
                Grouping.by(
                        "contract",
                        "By contract.",
                        "r.item ->> 'contract'",
                        contract -> contract == null ? Map.of("missing", "contract") : Map.of("contract", contract)));
    }
}
