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
                Filter.search("Words of the request, its subject, what was asked, what was answered or what is cited."),
                Filter.word(
                        "regime",
                        "The law that it was answered under.",
                        Regime.class,
                        (regime, on) -> Sql.of("r.regime = ?", regime.word())),
                Filter.word(
                        "outcome",
                        "What became of at least one of its questions.",
                        Outcome.class,
                        (outcome, on) -> Sql.of("r.outcomes @> array[?]::text[]", outcome.word())),
                new Filter(
                        "section",
                        "A section that at least one of its questions names, with what is within: 31 is also 31(1)(a).",
                        ParameterType.of(SECTION, "31(1)(a)"),
                        (section, on) -> section(section)),
                Filter.from("respondedFrom", "Answered then or later.", "r.responded", "r.responded"),
                Filter.to("respondedTo", "Answered then or earlier.", "r.responded"),
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
                Grouping.by(
                        "regime",
                        "The law that they were answered under.",
                        "r.regime",
                        regime -> Map.of("regime", String.valueOf(regime))),
                Grouping.byEach(
                        "outcome",
                        "What became of their questions.",
                        "r.outcomes",
                        outcome -> outcome == null ? Map.of() : Map.of("outcome", outcome)),
                Grouping.byEach(
                                "section",
                                "Each section that they name, and each that one stands in.",
                                "r.sections",
                                section -> section == null ? Map.of() : Map.of("section", section))
                        .labelled((section, at) -> Ground.titled(section)),
                Grouping.by(
                        "year",
                        "The year in which they were answered.",
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
