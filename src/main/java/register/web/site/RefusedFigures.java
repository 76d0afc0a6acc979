package register.web.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import register.api.http.DatabaseOutage;
import register.api.http.ProblemDocument;
import register.registers.figures.Measure;
import register.registers.metrics.MeasureChoices;
import register.values.problem.Fault;
import register.values.problem.Refusal;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageRequest;
import register.web.pages.PlainPages;

/** The pages of figures that were refused: the form as it was filled in, with what is wrong beside each input. */
final class RefusedFigures {
    private static final String MEASURES = "measures";
    private static final String CHOOSE = "choose";

    private final MeasureChoices choices;

    RefusedFigures(MeasureChoices choices) {
        this.choices = choices;
    }

    /** Makes the page of a measure that was refused. */
    Page ofMeasure(ProblemDocument problem, PageRequest visit) {
        return orPlain(() -> measure(problem, visit), problem, visit);
    }

    /** Makes the page of a comparison that was refused. */
    Page ofComparison(ProblemDocument problem, PageRequest visit) {
        return orPlain(() -> comparison(problem, visit), problem, visit);
    }

    /**
     * Makes the form or, while the database that has its choices is out of reach or where the address names no measure, the
     * plain page of the problem.
     */
    private static Page orPlain(Supplier<Page> form, ProblemDocument problem, PageRequest visit) {
        try {
            return form.get();
        } catch (RuntimeException failed) {
            if (failed instanceof Refusal || DatabaseOutage.isCauseOf(failed)) {
                return PlainPages.problem(problem, visit);
            }
            throw failed;
        }
    }

    private Page measure(ProblemDocument problem, PageRequest visit) {
        String slug = visit.path().replaceFirst("^.*/", "");
        Optional<Measure> measure = choices.named(slug, visit.at());
        return measure.map(named -> {
                    FigureForm form = FigureForm.of(choices.parts(named, visit.at()), visit, problem);
                    return page(named.name(), form, form.errors(), List.of(), problem, visit);
                })
                .orElseGet(() -> PlainPages.problem(problem, visit));
    }

    private Page comparison(ProblemDocument problem, PageRequest visit) {
        FigureForm form = FigureForm.of(Map.of(), visit, problem);
        Optional<Fault> chosen = problem.inParameters().stream()
                .filter(fault -> MEASURES.equals(fault.parameter()))
                .findFirst();
        Map<String, String> errors = new LinkedHashMap<>();
        chosen.ifPresent(fault -> errors.put(CHOOSE, DisplayText.error(fault.detail())));
        errors.putAll(form.errors());
        return page("Compare measures", form, errors, chosen.isPresent() ? units(visit) : List.of(), problem, visit);
    }

    private List<ComparisonPage.InUnit> units(PageRequest visit) {
        String asked = Objects.requireNonNullElse(visit.url().parameter(MEASURES), "");
        Set<String> names = Set.copyOf(List.of(asked.split(" *, *", -1)));
        return ComparisonPage.units(choices.all(visit.at()), measure -> names.contains(measure.measure()));
    }

    private static Page page(
            String heading,
            FigureForm form,
            Map<String, String> errors,
            List<ComparisonPage.InUnit> units,
            ProblemDocument problem,
            PageRequest visit) {
        if (errors.isEmpty()) {
            return PlainPages.problem(problem, visit);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("heading", heading);
        model.put("form", form);
        model.put("errors", errors);
        model.put("units", units);
        model.put("without", visit.without(errors.keySet()));
        return new Page("site/figures-refused.ftlh", "Error: " + heading, model);
    }
}
