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
                            open -> ComputedMeasure.from(Metrics.of(open).analysis(), open.permalinks())),
                    RegisterChange.of(MeasureRules.rules(), MeasureAttributes.FORM, Role.EDITOR)
                            .readFrom(MeasureAttributes.SHEET),
                    RegisterWords.builder()
                            .menu(3, "Service metrics", "compare", "observations")
                            .about("What the council measures: calls, waits, visits, e-mails, website, requests.")
                            .usualOrder("By short name, as in addresses")
                            .dataset(
                                    "What the council measures of its services, in what unit and how: the definitions of"
                                            + " the service metric figures.")
                            .summary("What the council measures of its services, in what unit and how.")
                            .example("calls-offered", "unit")
                            .build())
            .answering(MeasureAnswers.SOURCE)
            .servedBy(MeasuresResource.class, MeasuresResource::new)
            .beside(Metrics::comparison)
            .shipping("/coventry/metrics.ndjson");

    private Measures() {}
}
