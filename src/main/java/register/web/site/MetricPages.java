package register.web.site;

import java.util.HashMap;
import java.util.Map;
import register.api.reading.RecordView;
import register.api.tables.SingleRow;
import register.registers.figures.Observation;
import register.registers.metrics.Comparison;
import register.registers.metrics.ComputedObservation;
import register.registers.metrics.MeasureChoices;
import register.registers.metrics.MeasurePageContext;
import register.registers.metrics.MeasureView;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;
import register.web.pages.PlainPages;

/** The pages of a measure, and of the comparison of several. */
public final class MetricPages implements PageMaker {
    private final MeasureNames names;
    private final RefusedFigures refused;

    /** Creates the maker; measures are shown by name, and offered again where a request was refused. */
    public MetricPages(MeasureNames names, MeasureChoices choices) {
        this.names = names;
        this.refused = new RefusedFigures(choices);
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.row(MeasureView.class, this::measure)
                .record(Observation.class, ComputedObservation.class, this::figure)
                .table(Comparison.class, (table, comparison, visit) -> comparison(table.title(), comparison, visit))
                .forms("/metrics", refused::ofMeasure)
                .form("/compare", refused::ofComparison);
    }

    private Page measure(SingleRow<?> one, MeasureView read, PageRequest visit) {
        MeasurePageContext aside = one.aside(MeasurePageContext.class);
        Map<String, Object> model = new HashMap<>();
        MeasurePage page = MeasurePage.of(one, read, aside, names, visit);
        model.put("page", page);
        model.put("measure", read.measure());
        return new Page("site/measure.ftlh", one.title(), model).described(page.definition(), page.newest());
    }

    private Page figure(SingleRow<?> one, RecordView<Observation, ComputedObservation> published, PageRequest visit) {
        PageOutline outline = PageOutline.of(one, visit.base()).within(sections -> names.in(sections, visit));
        String title = names.title(published.item(), visit);
        return new Page("pages/record.ftlh", title, PlainPages.around(one, outline, visit))
                .described(title, PlainPages.brief(outline));
    }

    private static Page comparison(String title, Comparison comparison, PageRequest visit) {
        ComparisonPage page = ComparisonPage.of(comparison, visit);
        return new Page("site/compare.ftlh", title, Map.of("page", page, "chosen", comparison.chosen()))
                .described(
                        comparison.chosen().isEmpty()
                                ? "Compare the figures of up to 6 measures that have the same unit."
                                : title + ": figures side by side, by period.");
    }
}
