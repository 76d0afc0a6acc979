package register.registers.contracts;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.store.query.Aggregate;
import register.store.query.Filter;
import register.store.query.Grouping;
import register.store.query.Order;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.store.query.Sql;

/**
 * The queries that the contracts register takes.
 *
 * <p>The columns are those of {@code sql/V4__contracts_asked.sql}. A date of reduced precision is in a range if any of
 * the days it can mean is.
 */
public final class ContractFilters {
    /** As {@link Status#of} calculates it; each {@code ?} is the day. */
    private static final String STATUS = """
            case when r.terminated < ? then 'terminated'
                when r.expires < ? then 'expired'
                when r.starts_first is null then 'unknown'
                when r.starts_first > ? then 'upcoming'
                when r.expires is not null then 'active'
                when r.ongoing then 'ongoing'
                else 'unknown' end""";

    /** As {@link ComputedContract} calculates it: null after the end. */
    private static final String NEXT_REVIEW = """
            case when coalesce(r.terminated >= ?, true) and coalesce(r.expires >= ?, true)
                then next_review(r.review_every, r.review_origin, r.review_once, ?) end""";

    private static final String AMOUNT = "the total value, or the annual value if there is no total.";
    private static final String ONGOING = "ongoing";
    private static final int PENCE = 2;
    private static final String CPV = "[0-9]{2,8}(-[0-9])?";

    public static final QuerySchema ALL = new QuerySchema(filters(), orders(), groupings(), figures());

    private ContractFilters() {}

    private static List<Filter> filters() {
        return List.of(
                Filter.search(
                        "Words in the reference, title, suppliers, description, department or procurement route."),
                Filter.named(
                        "supplier",
                        "The name of a supplier.",
                        "Bytes Software Services",
                        ContractFilters::supplier,
                        whole -> Sql.inverted("r.suppliers @> array[?]::text[]", whole)),
                Filter.named(
                        "department",
                        "The department responsible for the contract.",
                        "People",
                        words -> Sql.of(
                                "r.department = any(cast(? as text[]))",
                                new Sql.Lookup("select unnest(departments(?))", words)),
                        whole -> Sql.of("r.department = ?", whole)),
                new Filter(
                        "category",
                        "What is bought: a CPV code, or its first digits. Zeros at the end match everything below: 72000000 is all of division 72.",
                        ParameterType.of(CPV, "72"),
                        (code, on) -> category(code)),
                Filter.word(
                        "status",
                        "The status of the contract on the day of `on`.",
                        Status.class,
                        ContractFilters::status),
                Filter.named(
                        "route",
                        "The procurement route.",
                        "OJEU procurement",
                        words -> Sql.of(
                                "r.route = any(cast(? as text[]))", new Sql.Lookup("select unnest(routes(?))", words)),
                        whole -> Sql.of("r.route = ?", whole)),
                Filter.from(
                        "startsFrom", "Contracts that start on or after this date.", "r.starts_first", "r.starts_last"),
                Filter.to("startsTo", "Contracts that start on or before this date.", "r.starts_first"),
                Filter.from(
                        "endsFrom",
                        "Contracts that end on or after this date, including extensions that were used and contracts that were ended early.",
                        "r.ends_first",
                        "r.ends_last"),
                Filter.to("endsTo", "Contracts that end on or before this date.", "r.ends_first"),
                Filter.dated(
                        "reviewFrom",
                        "Contracts whose next review, counted from the day of `on`, is on or after this date.",
                        (date, on) -> next("last_day(", on).then(") >= ?", date.first())),
                Filter.dated(
                        "reviewTo",
                        "Contracts whose next review, counted from the day of `on`, is on or before this date.",
                        (date, on) -> next("first_day(", on).then(") <= ?", date.last())),
                Filter.number("valueFrom", "Contracts worth this amount or more: " + AMOUNT, "r.amount >= ?"),
                Filter.number("valueTo", "Contracts worth this amount or less: " + AMOUNT, "r.amount <= ?"),
                Filter.reference(
                        "partOf",
                        "The contract that this one is part of.",
                        "COV 12765",
                        "r.mentions @> mentioned('contracts', array[?]::text[])"),
                Filter.reference(
                        "disclosure",
                        "The response that published this information.",
                        "REQ07510",
                        "r.mentions @> mentioned('disclosures', array[?]::text[])"),
                Filter.code(
                        "missing",
                        "Records without a value in this field.",
                        Contract.canBeMissing(),
                        field -> Sql.inverted("r.missing @> array[?]::text[]", field)));
    }

    private static List<Order> orders() {
        return List.of(
                Order.by("reference", "text", "r.key"),
                Order.by("title", "text", "r.title"),
                Order.by("department", "text", "r.department"),
                Order.computed("status", "text", on -> Sql.of(STATUS, on, on, on)),
                Order.by("period.start", "date", "r.starts_first"),
                Order.by("ends", "date", "r.ends_first"),
                Order.computed(
                        "review.next", "date", on -> next("first_day(", on).then(")")),
                Order.by("value.total.amount", "numeric", "r.total"),
                Order.by("value.annual.amount", "numeric", "r.annual"),
                Order.by("procurement.route", "text", "r.route"),
                Order.by("entry.number", "bigint", "r.entry"));
    }

    private static List<Grouping> groupings() {
        return List.of(
                Grouping.byEach("supplier", "By supplier.", "r.suppliers", Grouping.naming("supplier", "suppliers")),
                Grouping.by(
                        "department", "By department.", "r.department", Grouping.naming("department", "department")),
                new Grouping(
                        "status",
                        "By status on the day of `on`.",
                        on -> Sql.of(STATUS, on, on, on),
                        status -> Map.of("status", String.valueOf(status))),
                Grouping.byEach(
                        "category",
                        "By CPV division, the first 2 digits of the code.",
                        "r.divisions",
                        division -> division == null ? Map.of() : Map.of("category", division)),
                Grouping.by(
                        "endYear",
                        "By the year they end; `ongoing` for contracts without an end date.",
                        "coalesce(extract(year from r.ends_last)::text, case when r.ongoing then '" + ONGOING
                                + "' end)",
                        ContractFilters::ending),
                Grouping.by("route", "By procurement route.", "r.route", Grouping.naming("route", "procurement.route")),
                Grouping.byEach(
                        "missing",
                        "By field without a value.",
                        "r.missing",
                        field -> field == null ? Map.of() : Map.of("missing", field)));
    }

    private static List<Aggregate> figures() {
        return List.of(
                new Aggregate("annual", "Annual value in pounds", "r.annual_pence", PENCE),
                new Aggregate("total", "Total value in pounds", "r.total_pence", PENCE));
    }

    /** Returns the filters of a group by end; none for ongoing or unknown ends, which no filter selects. */
    private static Map<String, String> ending(@Nullable String year) {
        return year == null || year.equals(ONGOING) ? Map.of() : Map.of("endsFrom", year, "endsTo", year);
    }

    private static Sql category(String code) {
        String digits = code.replaceAll("-.*", "");
        if (!code.matches(CPV)) {
            throw MALFORMED_PARAMETER.because("'%s' is not a CPV code or its first digits, like 72 or 72000000", code);
        }
        String said = digits.replaceAll("0+$", "");
        return Sql.inverted("r.categories @> array[?]::text[]", said.length() < 2 ? digits.substring(0, 2) : said);
    }

    private static Sql supplier(String words) {
        return Sql.inverted("r.supplier_words @@ phraseto_tsquery('simple', words(?))", words);
    }

    private static Sql next(String call, LocalDate on) {
        return Sql.of(call + NEXT_REVIEW, on, on, on);
    }

    /**
     * Returns the same as {@link #STATUS}, as conditions on the dates. PostgreSQL has indexes for those, and statistics
     * of how many rows match; for a comparison with the whole expression it assumes one row in two hundred, and reads
     * every row.
     */
    private static Sql status(Status status, LocalDate on) {
        Sql runs = Sql.of("coalesce(r.terminated >= ?, true) and coalesce(r.expires >= ?, true)", on, on);
        return switch (status) {
            case TERMINATED -> Sql.of("r.terminated < ? and r.ends_first < ?", on, on);
            case EXPIRED -> Sql.of("r.expires < ? and coalesce(r.terminated >= ?, true)", on, on);
            case UPCOMING -> Sql.of("r.starts_first > ? and", on).then(runs);
            case ACTIVE ->
                Sql.of("r.starts_first <= ? and r.expires >= ? and", on, on)
                        .then("coalesce(r.terminated >= ?, true)", on)
                        // Redundant, so that a scan in order of the end starts at the contracts that still run.
                        .then("and r.ends_last >= ? and r.ends_first >= ?", on, on.minusDays(366));
            case ONGOING ->
                Sql.of("r.starts_first <= ? and r.expires is null and r.ongoing and", on)
                        .then(runs);
            case UNKNOWN ->
                Sql.of(
                                "(r.starts_first is null or r.starts_first <= ? and r.expires is null and not r.ongoing) and",
                                on)
                        .then(runs);
        };
    }
}
