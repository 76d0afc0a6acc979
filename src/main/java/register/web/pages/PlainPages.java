package register.web.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import register.api.http.Address;
import register.api.http.ProblemDocument;
import register.api.reading.Around;
import register.api.reading.Published;
import register.api.tables.Link;
import register.api.tables.Nested;
import register.api.tables.One;
import register.api.tables.Table;

/** The pages of whatever has none of its own: a table, a record or a refusal. */
public final class PlainPages implements PageMaker {
    private static final int UNAUTHORIZED = 401;

    private final BiFunction<List<Section>, Visit, List<Section>> worded;

    /**
     * Makes them.
     *
     * @param worded says in other words what stands within a record
     */
    public PlainPages(BiFunction<List<Section>, Visit, List<Section>> worded) {
        this.worded = worded;
    }

    @Override
    public Optional<Page> of(Object answer, Visit visit) {
        if (answer instanceof One<?> one) {
            return Optional.of(record(one, visit));
        }
        if (answer instanceof Nested<?> nested) {
            return Optional.of(record(nested.whole(), visit));
        }
        if (answer instanceof Table<?> table) {
            Outline outline = Outline.of(table, visit.base());
            Map<String, Object> model = new HashMap<>();
            model.put("outline", outline);
            above(visit).ifPresent(link -> model.put("above", link));
            return Optional.of(new Page("pages/table.ftlh", outline.title(), model));
        }
        return answer instanceof ProblemDocument problem ? Optional.of(problem(problem, visit)) : Optional.empty();
    }

    /** Where the first segment of the address leads, where that is another one. */
    private static Optional<Link> above(Visit visit) {
        String place = "/" + visit.place();
        return visit.path().equals(place) ? Optional.empty() : Optional.of(new Link(Words.label(visit.place()), place));
    }

    private Page record(One<?> one, Visit visit) {
        Outline outline = Outline.of(one, visit.base()).within(sections -> worded.apply(sections, visit));
        return new Page("pages/record.ftlh", outline.title(), around(one, outline, visit));
    }

    /** What a template is given of a record: its outline and, of one in the log, what stands around it. */
    public static Map<String, Object> around(One<?> one, Outline outline, Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("outline", outline);
        if (one.aside() instanceof Around around && one.row() instanceof Published<?, ?> published) {
            model.put("around", Surroundings.of(one, around, published.citation(), visit));
            model.put("caption", around.register().title());
        }
        return model;
    }

    private static Page problem(ProblemDocument problem, Visit visit) {
        Map<String, Object> model = new HashMap<>();
        Map<String, String> links = new LinkedHashMap<>(Outline.links(problem, visit.base()));
        String parameter = problem.parameter();
        if (parameter != null && visit.asked().parameter(parameter) != null) {
            links.put("Go on without “" + Words.label(parameter) + "”", visit.without(parameter));
        }
        model.put("links", links);
        model.put("problem", problem);
        if (problem.status() == UNAUTHORIZED) {
            model.put(
                    "signIn",
                    Address.here().at("sign-in").with("returnTo", visit.here()).toString());
        }
        return new Page("pages/problem.ftlh", problem.title(), model);
    }
}
