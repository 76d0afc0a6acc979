package register.web.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import register.api.http.ProblemDocument;
import register.api.tables.One;
import register.foi.limits.Told;
import register.web.pages.Outline;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.Visit;

/** The pages of what is reckoned for an officer, each above its form; where a form cannot be answered, it says why. */
public final class LimitPages implements PageMaker {
    /** By the address that they lead to: what the page is called before it has an answer. */
    private static final Map<String, String> FORMS = Map.of(
            "due-dates", "When an answer is due",
            "cost-estimates", "What a request would cost",
            "aggregation-windows", "Which requests can be added together");

    @Override
    public Optional<Page> of(Object answer, Visit visit) {
        if (answer instanceof One<?> one && one.row() instanceof Told told) {
            return Optional.of(answered(one, told, visit));
        }
        return answer instanceof ProblemDocument problem && problem.status() == 400 && isForm(visit)
                ? Optional.of(refused(problem, visit))
                : Optional.empty();
    }

    private static Page answered(One<?> one, Told told, Visit visit) {
        Outline outline = Outline.without(Set.of(), one, visit.base());
        Map<String, Object> model = model(visit);
        model.put("outline", outline);
        model.put("told", told);
        return new Page("staff/limit.ftlh", outline.title(), model);
    }

    /** Whoever comes with no question yet has made no mistake. */
    private static Page refused(ProblemDocument problem, Visit visit) {
        Map<String, Object> model = model(visit);
        if (!visit.asked().given().isEmpty()) {
            model.put("problem", problem);
        }
        return new Page("staff/limit.ftlh", FORMS.getOrDefault(visit.place(), problem.title()), model);
    }

    private static Map<String, Object> model(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", visit.place());
        model.put("typed", new Typed(visit.asked()::parameter));
        return model;
    }

    private static boolean isForm(Visit visit) {
        return visit.path().equals("/" + visit.place()) && FORMS.containsKey(visit.place());
    }
}
