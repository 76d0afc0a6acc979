package register.registers.metrics;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import register.registers.figures.Marker;
import register.registers.figures.Measure;
import register.registers.figures.TimePeriod;
import register.store.query.Aggregate;
import register.store.query.Filter;
import register.store.query.Grouping;
import register.store.query.ListQuery;
import register.store.query.Name;
import register.store.query.OpenNames;
import register.store.query.Order;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.store.query.Sql;
import register.values.Missing;
import register.values.Reference;
import register.values.problem.Refusal;

/**
 * The queries that the register of observations takes.
 *
 * <p>The columns are those of {@code sql/V7__metrics_asked.sql}. The names of dimensions are data: each name in the
 * register is a parameter, unless another parameter has the same name.
 */
public final class ObservationFilters {
    /** The parameters that a measure takes for its observations, besides the dimensions. */
    public static final List<String> OF_ONE_MEASURE = List.of("period", "from", "to", "marker", "missing", "latest");

    /** The queries with fixed names, without any dimension. */
    public static final QuerySchema DECLARED = catalogue(Set::of, (measure, at) -> null);

    private static final String ANY = "any";
    private static final String SLUG = "[a-z0-9-]+";

    private static final String LATEST = """
            not exists (select from observation n
                where n.series = r.series and n.entry <= ? and (n.superseded_by is null or n.superseded_by > ?)
                    and (n.period_last, n.period_first) > (r.period_last, r.period_first))""";

    private ObservationFilters() {}

    /**
     * Returns all queries.
     *
     * @param dimensions the names of dimensions in the register
     * @param measures the measures, for their names and for the rule for sums and means
     */
    public static QuerySchema catalogue(Supplier<Set<String>> dimensions, SumRules.Measures measures) {
        OpenNames open = new OpenNames(
                "dimensions",
                "A dimension by its name, such as `serviceLine=Housing`: the whole value, in upper or lower case, or in double quotes exactly as written. A name that no observation has is refused.",
                dimensions,
                ObservationFilters::dimension,
                ObservationFilters::byDimension);
        Aggregate value = new Aggregate("value", "Value", "r.value", 0, SumRules.guard(SumRules.judge(measures)));
        return new QuerySchema(filters(), orders(), groupings(measures), List.of(value), open);
    }

    /** Returns the names of the other parameters, which no dimension can be filtered by. */
    static Set<String> declared() {
        Set<String> names = new HashSet<>();
        filters().forEach(filter -> names.add(filter.name()));
        groupings((measure, at) -> null).forEach(grouping -> names.add(grouping.name()));
        return names;
    }

    private static List<Filter> filters() {
        return List.of(
                Filter.search("Words in the measure, the part or the note."),
                Filter.several(
                        "measure",
                        "The name of a measure, in any spelling.",
                        ParameterType.of(SLUG + "(," + SLUG + ")*", "calls-offered"),
                        name -> Sql.of(
                                "r.measure_key = ?", Reference.asked(name).key())),
                new Filter(
                        "period",
                        "Exactly this period, by its label: `2018`, `2016/17`, `2022-Q4`, `2025-08-18`.",
                        ParameterType.text("2018"),
                        (label, on) -> Sql.of("r.period = ?", period(label).label())),
                Filter.dated(
                        "from",
                        "Periods that end on or after this date.",
                        (date, on) -> Sql.of("r.period_last >= ?", date.first())),
                Filter.dated(
                        "to",
                        "Periods that start on or before this date.",
                        (date, on) -> Sql.of("r.period_first <= ?", date.last())),
                Filter.several(
                        "marker",
                        "Figures with this marker, such as `c` or `[c]`.",
                        ParameterType.words(Marker.values()),
                        marker -> Sql.of(
                                "r.markers @> array[?]::text[]", marker(marker).word())),
                Filter.several(
                        "missing",
                        "Figures without a value, for this reason; `any` for every reason.",
                        ParameterType.words(reasons()),
                        reason -> because(reason)
                                .map(because -> Sql.of("r.because = ?", because.word()))
                                .orElse(Sql.of("r.because is not null"))),
                new Filter(
                        "latest",
                        "`true` for only the newest period of each measure and part.",
                        new ParameterType("true|false", List.of(), "true"),
                        (value, on) -> isLatest(value) ? Sql.of(LATEST, ListQuery.AT, ListQuery.AT) : Sql.of("true")),
                Filter.number(
                        "valueFrom", "Values of this number or more, in the unit of the measure.", "r.value >= ?"),
                Filter.number("valueTo", "Values of this number or less, in the unit of the measure.", "r.value <= ?"),
                new Filter(
                        "disclosure",
                        "The reference of the response that published the figure, in any spelling.",
                        ParameterType.text("REQ06082"),
                        (reference, on) -> Sql.of("r.disclosure = replace(words(?), ' ', '')", reference)));
    }

    private static List<Order> orders() {
        return List.of(
                Order.by("measure", "text", "r.measure"),
                Order.by("period", "date", "r.period_first"),
                Order.by("value", "numeric", "r.value"),
                Order.by("entry.number", "bigint", "r.entry"));
    }

    private static List<Grouping> groupings(SumRules.Measures measures) {
        return List.of(
                Grouping.by(
                                "measure",
                                "The measure.",
                                "r.measure",
                                measure -> measure == null ? Map.of() : Map.of("measure", measure))
                        .labelled((name, at) -> {
                            Measure measure = measures.named(name, at);
                            return measure == null ? null : measure.name();
                        }),
                Grouping.by(
                        "period",
                        "By period.",
                        "r.period",
                        period -> period == null ? Map.of() : Map.of("period", period)),
                Grouping.byEach(
                        "marker",
                        "By marker.",
                        "r.markers",
                        marker -> marker == null ? Map.of() : Map.of("marker", marker)));
    }

    private static Filter dimension(String name) {
        return new Filter(name, "This part.", ParameterType.text("Housing"), (value, on) -> {
            Name asked = Name.read(value);
            Sql part = Sql.of("r.parts @> array[? || '=' || words(?)]::text[]", name, asked.text());
            return asked.isWhole() ? part.then("and r.dimensions ->> ? = ?", name, asked.text()) : part;
        });
    }

    private static Grouping byDimension(String name) {
        return new Grouping(
                name,
                "The part.",
                on -> Sql.of("r.dimensions ->> ?", name),
                value -> value == null ? Map.of() : Map.of(name, Name.whole(value)));
    }

    /** Reads the label of a period. */
    static TimePeriod period(String label) {
        try {
            return TimePeriod.of(label);
        } catch (Refusal refusal) {
            throw MALFORMED_PARAMETER.because("%s", refusal.detail());
        }
    }

    /** Reads a marker, with or without its brackets. */
    static Marker marker(String text) {
        String bare = text.replaceAll("^\\[(.*)]$", "$1").toLowerCase(Locale.ROOT);
        return Arrays.stream(Marker.values())
                .filter(marker -> marker.word().equals(bare))
                .findFirst()
                .orElseThrow(() -> MALFORMED_PARAMETER.because(
                        "'%s' is not one of %s",
                        text, Arrays.stream(Marker.values()).map(Marker::word).toList()));
    }

    /** Reads a reason; empty for any. */
    static Optional<Missing.Because> because(String text) {
        if (text.equals(ANY)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Missing.Because.values())
                .filter(because -> because.word().equals(text))
                .findFirst()
                .orElseThrow(() -> MALFORMED_PARAMETER.because("'%s' is not one of %s", text, reasons())));
    }

    /** Reads whether only the newest period is requested. */
    static boolean isLatest(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw MALFORMED_PARAMETER.because("'%s' is not true or false", text);
        }
        return text.equals("true");
    }

    private static List<String> reasons() {
        List<String> reasons = new ArrayList<>(Arrays.stream(Missing.Because.values())
                .map(Missing.Because::word)
                .toList());
        reasons.add(ANY);
        return reasons;
    }
}
