package register.foi.limits;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.foi.limits.AggregationWindow.Together;
import register.foi.limits.AggregationWindow.Window;

/** The fields of cost estimates, aggregation windows and bank holidays, as every format shows them. */
public final class LimitFields {
    public static final List<Field<CostEstimate>> COST_ESTIMATE = List.of(
            Field.of(
                    "cost.amount",
                    "Cost (pounds)",
                    "All hours at £25 each.",
                    estimate -> estimate.cost().amount()),
            Field.of(
                    "limit.amount",
                    "Limit (pounds)",
                    "The limit of section 12. Only under FOIA.",
                    member(CostEstimate::limit, money -> money.amount())),
            Field.<CostEstimate>of(
                            "exceeds",
                            "More than the limit",
                            "Whether the cost is more than the limit. Only under FOIA.",
                            CostEstimate::exceeds)
                    .typed(Datatype.FLAG),
            number("hours", "Hours in total", "The hours of all four activities.", CostEstimate::hours),
            number(
                    "determining",
                    "Hours to find out whether it is held",
                    "Hours to find out whether the information is held.",
                    one -> one.work().determining()),
            number(
                    "locating",
                    "Hours to locate it",
                    "Hours to find it, or a document that may have it.",
                    one -> one.work().locating()),
            number(
                    "retrieving",
                    "Hours to retrieve it",
                    "Hours to fetch it, or a document that may have it.",
                    one -> one.work().retrieving()),
            number(
                    "extracting",
                    "Hours to extract it",
                    "Hours to extract it from a document that has it.",
                    one -> one.work().extracting()),
            Field.of("regime", "Law", "FOIA, or the EIR.", CostEstimate::regime),
            Field.of(
                    "authority",
                    "Kind of authority",
                    "Whose limit it is: local, or central government's.",
                    CostEstimate::authority),
            sentence(),
            notes());

    public static final List<Field<Window>> WINDOWS = List.of(
            day("received", "Received", "The day of a request.", Window::received),
            day(
                    "first",
                    "From",
                    "The first day on which another one can lie within 60 working days of it.",
                    Window::first),
            day("last", "To", "The last day on which another one can lie within 60 working days of it.", Window::last));

    public static final List<Field<Together>> TOGETHER = List.of(
            Field.of("received", "Received", "Days that lie within one period of 60 working days.", Together::received),
            Field.<Together>of(
                            "workingDays", "Working days", "From the first to the last of them.", Together::workingDays)
                    .typed(Datatype.INTEGER));

    public static final List<Field<AggregationWindow>> AGGREGATION_WINDOW = List.of(
            Field.<AggregationWindow>of(
                            "together",
                            "Can be added together",
                            "The days that lie in one period of 60 consecutive working days; absent where no two do.",
                            found -> found.together().stream()
                                    .map(group -> group.received().toString())
                                    .toList())
                    .typed(Datatype.TEXTS)
                    .within(Detail.table(TOGETHER, AggregationWindow::together)),
            Field.<AggregationWindow>of(
                            "windows",
                            "Dates of other requests that can be added",
                            "Of each day: the first and the last day on which another request can be added to it.",
                            found -> found.windows().stream()
                                    .map(window -> window.first() + "/" + window.last())
                                    .toList())
                    .typed(Datatype.TEXTS)
                    .within(Detail.table(WINDOWS, AggregationWindow::windows)),
            sentence(),
            notes());

    public static final List<Field<Holiday>> HOLIDAY = List.of(
            LimitFields.<Holiday>day("date", "Day", "The day of the bank holiday.", Holiday::date)
                    .listed(),
            Field.<Holiday>of("division", "Where", "The part of the United Kingdom that has it.", Holiday::division)
                    .listed(),
            Field.<Holiday>of("title", "Holiday", "The name on GOV.UK.", Holiday::title)
                    .listed(),
            Field.<Holiday>of("notes", "Notes", "For example, that it is in place of another day.", Holiday::notes)
                    .listed(),
            Field.<Holiday>of("bunting", "Bunting", "Whether flags are put out.", Holiday::bunting)
                    .typed(Datatype.FLAG)
                    .hidden());

    private LimitFields() {}

    static <R> Field<R> day(String name, String label, String description, Function<R, @Nullable Object> day) {
        return Field.of(name, label, description, day).typed(Datatype.DAY);
    }

    private static <R> Field<R> number(
            String name, String label, String description, Function<R, @Nullable Object> number) {
        return Field.of(name, label, description, number).typed(Datatype.NUMBER);
    }

    static <R extends WithSentences> Field<R> sentence() {
        return Field.<R>of("sentence", "In words", "The result in a sentence.", WithSentences::sentence)
                .hidden();
    }

    static <R extends WithSentences> Field<R> notes() {
        return Field.<R>of("notes", "Notes", "What else to know, and the law that says so.", WithSentences::notes)
                .typed(Datatype.TEXTS)
                .hidden();
    }

    /** Returns an accessor of a member of an optional part; null if the part is missing. */
    static <R, P> Function<R, @Nullable Object> member(
            Function<R, @Nullable P> part, Function<P, @Nullable Object> value) {
        return row -> {
            P there = part.apply(row);
            return there == null ? null : value.apply(there);
        };
    }
}
