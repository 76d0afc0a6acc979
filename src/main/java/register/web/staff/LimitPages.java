package register.web.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import register.api.http.ProblemDocument;
import register.api.tables.SingleRow;
import register.foi.limits.AggregationWindow;
import register.foi.limits.CostEstimate;
import register.foi.limits.DueDate;
import register.foi.limits.WithSentences;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;

/** The pages of calculations for officers: each has its form, and the result or the problem above it. */
public final class LimitPages implements PageMaker {
    /** The titles of the pages before there is a result, by path. */
    private static final Map<String, String> FORMS = Map.of(
            "due-dates", "When an answer is due",
            "cost-estimates", "What a request would cost",
            "aggregation-windows", "Which requests can be added together");

    @Override
    public void addTo(PageMakers makers) {
        makers.row(DueDate.class, LimitPages::answered)
                .row(CostEstimate.class, LimitPages::answered)
                .row(AggregationWindow.class, LimitPages::answered);
        FORMS.keySet().forEach(form -> makers.form("/" + form, LimitPages::refused));
    }

    private static Page answered(SingleRow<?> one, WithSentences told, PageRequest visit) {
        PageOutline outline = PageOutline.without(Set.of(), one, visit.base());
        Map<String, Object> model = model(visit);
        model.put("outline", outline);
        model.put("told", told);
        return new Page("staff/limit.ftlh", outline.title(), model);
    }

    /** Creates the page of a form without a result; a request without parameters is not shown as a problem. */
    private static Page refused(ProblemDocument problem, PageRequest visit) {
        Map<String, Object> model = model(visit);
        if (!visit.url().given().isEmpty()) {
            model.put("problem", problem);
        }
        return new Page("staff/limit.ftlh", FORMS.getOrDefault(visit.place(), problem.title()), model);
    }

    private static Map<String, Object> model(PageRequest visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", visit.place());
        model.put("typed", new QueryFormValues(visit.url()::parameter));
        return model;
    }
}
