package register.registers.metrics;

import register.api.access.Role;
import register.registers.RegisterChange;
import register.registers.RegisterDefinition;
import register.registers.RegisterReading;
import register.registers.RegisterWords;
import register.registers.figures.Measure;

/** The register of measures: its definition. */
public final class Measures {
    /** The definition of the register. */
    public static final RegisterDefinition<Measure, ComputedMeasure> DEFINITION = RegisterDefinition.of(
                    Metrics.MEASURES,
                    RegisterReading.of(
                                    MeasureAttributes.FIELDS,
                                    MeasureFilters.ALL,
                                    ComputedMeasure.class,
                                    open -> ComputedMeasure.from(
                                            Metrics.of(open).analysis(), open.permalinks()))
                            .worded(FigureWording::ofMeasures),
                    RegisterChange.of(MeasureRules.rules(), MeasureAttributes.FORM, Role.EDITOR)
                            .readFrom(MeasureAttributes.SHEET)
                            .referringTo(measure ->
                                    Metrics.references(measure.source(), measure.numerator(), measure.denominator())),
                    RegisterWords.builder()
                            .menu(3, "Service metrics", "compare", "observations")
                            .about("Performance figures: calls, waiting times, visits, emails, website and requests.")
                            .usualOrder("By name in web addresses")
                            .dataset(
                                    "What the council measures about its services: the definition and unit of each measure.")
                            .summary(
                                    "What the council measures about its services, with the definition and unit of each measure.")
                            .example("calls-offered", "unit")
                            .build())
            .answering(MeasureAnswers.SOURCE)
            .servedBy(MeasuresResource.class, MeasuresResource::new)
            .beside(Metrics::comparison)
            .shipping("/coventry/metrics.ndjson");

    private Measures() {}
}
