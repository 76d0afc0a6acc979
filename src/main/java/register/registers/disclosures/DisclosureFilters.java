package register.registers.disclosures;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.util.List;
import java.util.Map;
import register.store.query.Filter;
import register.store.query.Grouping;
import register.store.query.Order;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;
import register.store.query.Sql;
import register.values.law.Regime;

/** The queries that the disclosure log takes; the columns are those of {@code sql/V8__…}. */
public final class DisclosureFilters {
    /** A section of FOIA or a regulation of the EIR, {@code 31(1)(a)}, {@code 22A}. */
    private static final String SECTION = "[0-9]{1,3}[A-Z]?(\\([0-9a-zA-Z]{1,3}\\)){0,3}";

    public static final QuerySchema ALL = new QuerySchema(filters(), orders(), groupings(), List.of());

    private DisclosureFilters() {}

    private static List<Filter> filters() {
        return List.of(
                Filter.search("Words in the request, subject, questions, answers or cited records."),
                Filter.word(
                        "regime",
                        "The law that the request was answered under.",
                        Regime.class,
                        (regime, on) -> Sql.of("r.regime = ?", regime.word())),
                Filter.word(
                        "outcome",
                        "The outcome of at least one of its questions.",
                        Outcome.class,
                        (outcome, on) -> Sql.of("r.outcomes @> array[?]::text[]", outcome.word())),
                new Filter(
                        "section",
                        "A section that at least one of its questions names. 31 also finds 31(1)(a).",
                        ParameterType.of(SECTION, "31(1)(a)"),
                        (section, on) -> section(section)),
                Filter.from("respondedFrom", "Requests answered on or after this date.", "r.responded", "r.responded"),
                Filter.to("respondedTo", "Requests answered on or before this date.", "r.responded"),
                Filter.reference(
                        "contract",
                        "A contract that it cites.",
                        "COV 12765",
                        "r.mentions @> mentioned('contracts', array[?]::text[])"),
                Filter.reference(
                        "system",
                        "An ICT system that it cites.",
                        "Firmstep",
                        "r.mentions @> mentioned('systems', array[?]::text[])"),
                Filter.reference(
                        "measure",
                        "A measure that it cites.",
                        "calls-offered",
                        "r.mentions @> mentioned('metrics', array[?]::text[])"));
    }

    private static List<Order> orders() {
        return List.of(
                Order.by("request", "text", "r.key"),
                Order.by("subject", "text", "r.subject"),
                Order.by("responded", "date", "r.responded"),
                Order.by("entry.number", "bigint", "r.entry"));
    }

    private static List<Grouping> groupings() {
        return List.of(
                Grouping.by("regime", "By law.", "r.regime", regime -> Map.of("regime", String.valueOf(regime))),
                Grouping.byEach(
                        "outcome",
                        "By outcome.",
                        "r.outcomes",
                        outcome -> outcome == null ? Map.of() : Map.of("outcome", outcome)),
                Grouping.byEach(
                                "section",
                                "By section, and by each section that contains it.",
                                "r.sections",
                                section -> section == null ? Map.of() : Map.of("section", section))
                        .labelled((section, at) -> Ground.titled(section)),
                Grouping.by(
                        "year",
                        "By the year of the response.",
                        "extract(year from r.responded)",
                        year -> year == null ? Map.of() : Map.of("respondedFrom", year, "respondedTo", year)));
    }

    private static Sql section(String section) {
        if (!section.matches(SECTION)) {
            throw MALFORMED_PARAMETER.because("'%s' is not a section, like 40(2) or 31(1)(a)", section);
        }
        return Sql.of("r.sections @> array[?]::text[]", section);
    }
}
