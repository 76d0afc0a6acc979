package register.web.staff;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import register.api.http.DateParameters;
import register.api.http.ProblemDocument;
import register.api.tables.SingleRow;
import register.foi.limits.AggregationWindow;
import register.foi.limits.CostEstimate;
import register.foi.limits.DueDate;
import register.foi.limits.WithSentences;
import register.values.problem.Fault;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;

/** The pages of calculations for officers: each has its form, and the result or the problems above it. */
public final class LimitPages implements PageMaker {
    private static final String DUE_DATES = "due-dates";
    private static final String COST_ESTIMATES = "cost-estimates";
    private static final String AGGREGATION_WINDOWS = "aggregation-windows";
    private static final String RECEIVED = "received";

    /** The titles of the pages before there is a result, by path. */
    private static final Map<String, String> TITLES = Map.of(
            DUE_DATES, "When an answer is due",
            COST_ESTIMATES, "What a request would cost",
            AGGREGATION_WINDOWS, "Which requests can be added together");

    /** The law that is chosen on several forms, with its error. */
    private static final Input LAW = new Input("regime", "Select whether it is answered under FOIA or the EIR");

    /** The inputs of each form in their order, each as errors call it. */
    private static final Map<String, List<Input>> INPUTS = Map.of(
            DUE_DATES,
            List.of(
                    new Input(RECEIVED, "The date the request was received"),
                    LAW,
                    new Input("clarified", "The date of the clarification"),
                    new Input("feesNotice", "The date of the fees notice"),
                    new Input("paid", "The date the fee was received"),
                    new Input("reviewAsked", "The date the internal review was asked for")),
            COST_ESTIMATES,
            List.of(
                    new Input("determining", "Hours to find out whether it is held"),
                    new Input("locating", "Hours to locate it"),
                    new Input("retrieving", "Hours to retrieve it"),
                    new Input("extracting", "Hours to extract it"),
                    LAW),
            AGGREGATION_WINDOWS,
            List.of(new Input(RECEIVED, "The date a request was received")));

    private record Input(String name, String called) {}

    @Override
    public void addTo(PageMakers makers) {
        makers.row(DueDate.class, LimitPages::answered)
                .row(CostEstimate.class, LimitPages::answered)
                .row(AggregationWindow.class, LimitPages::answered);
        TITLES.keySet().forEach(form -> makers.form("/" + form, LimitPages::refused));
    }

    private static Page answered(SingleRow<?> one, WithSentences told, PageRequest visit) {
        PageOutline outline = PageOutline.without(Set.of(), one, visit.base());
        Map<String, Object> model = model(visit, Map.of());
        model.put("outline", outline);
        model.put("told", told);
        return new Page("staff/limit.ftlh", outline.title(), model);
    }

    /** Creates the page of a form without a result; a request without parameters is not shown as a problem. */
    private static Page refused(ProblemDocument problem, PageRequest visit) {
        String title = TITLES.getOrDefault(visit.place(), problem.title());
        boolean isNew = visit.url().given().isEmpty();
        return new Page(
                "staff/limit.ftlh",
                isNew ? title : "Error: " + title,
                model(visit, isNew ? Map.of() : wrongs(problem, visit)));
    }

    private static Map<String, Object> model(PageRequest visit, Map<String, String> wrongs) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", visit.place());
        model.put("heading", TITLES.getOrDefault(visit.place(), ""));
        model.put("typed", new QueryFormValues(visit.url()::parameter));
        model.put("wrongs", wrongs);
        return model;
    }

    /** Returns the errors by the ID of the box that each is about, in the order of the form. */
    private static Map<String, String> wrongs(ProblemDocument problem, PageRequest visit) {
        String form = visit.place();
        List<Input> inputs = INPUTS.getOrDefault(form, List.of());
        Map<String, String> wrongs = new LinkedHashMap<>();
        for (Input input : inputs) {
            for (Fault fault : problem.inParameters()) {
                if (input.name().equals(fault.parameter())) {
                    addWrong(wrongs, form, input, fault, visit);
                }
            }
        }
        // What is wrong with a parameter that the form does not have.
        problem.inParameters().stream()
                .filter(fault -> inputs.stream().noneMatch(input -> input.name().equals(fault.parameter())))
                .map(fault -> DisplayText.error(DisplayText.withoutKnown(fault.detail())))
                .reduce((one, other) -> one + ". " + other)
                .ifPresent(others -> wrongs.put("ask", others));
        if (wrongs.isEmpty()) {
            wrongs.put("ask", DisplayText.error(problem.inWords()));
        }
        return wrongs;
    }

    private static void addWrong(Map<String, String> wrongs, String form, Input input, Fault fault, PageRequest visit) {
        String box = form + "-" + input.name();
        String typed = visit.url().parameter(input.name());
        if (typed == null) {
            wrongs.put(box, DisplayText.error(fault.detail().replaceFirst(", like [0-9,-]+$", "")));
        } else if (input.equals(LAW)) {
            wrongs.put(box, LAW.called());
        } else if (form.equals(COST_ESTIMATES)) {
            wrongs.put(box, input.called() + " must be a number, like 2 or 10.5");
        } else if (form.equals(AGGREGATION_WINDOWS)) {
            addWrongDays(wrongs, box, input, fault, typed);
        } else {
            wrongs.put(box, day(input, fault, typed));
        }
    }

    /** Adds an error for each of several days that cannot be read, which have a box each. */
    private static void addWrongDays(Map<String, String> wrongs, String box, Input input, Fault fault, String typed) {
        String[] days = typed.split(",", -1);
        for (int i = 0; i < days.length; i++) {
            if (!DateParameters.isDay(days[i].strip())) {
                wrongs.put(i == 0 ? box : box + "-" + (i + 1), day(input, fault, days[i].strip()));
            }
        }
        if (wrongs.isEmpty()) {
            wrongs.put(box, DisplayText.error(fault.detail()));
        }
    }

    private static String day(Input input, Fault fault, String typed) {
        return DateParameters.isDay(typed)
                ? DisplayText.error(fault.detail())
                : input.called() + " must be a real date, like 27/3/2026";
    }
}
