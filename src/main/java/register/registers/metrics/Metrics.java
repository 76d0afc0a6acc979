package register.registers.metrics;

import register.api.reading.Backlinks;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.store.log.Log;
import register.store.log.Register;
import register.values.Reference;

/** The two registers of service metrics: what they are called, what tells records apart, and their doors to the public. */
public final class Metrics {
    public static final Register<Measure> MEASURES = new Register<>(
            "measure",
            "metrics",
            "Service metrics",
            Measure.class,
            measure -> new Reference(measure.measure()).key(),
            Measure::measure,
            Measure::name);

    public static final Register<Observation> OBSERVATIONS = new Register<>(
            "observation",
            "observations",
            "Service metric figures",
            Observation.class,
            observation -> new Reference(observation.slug()).key(),
            Observation::slug,
            Observation::label);

    private final MeasuresResource measures;
    private final ObservationsResource observations;
    private final ComparisonResource comparison;

    /** Opens both to the public. */
    public Metrics(Log log, Permalinks permalinks, Backlinks backlinks) {
        MetricAnalysis findings = new MetricAnalysis(log);
        DimensionNames dimensions = new DimensionNames(log, log.queries(OBSERVATIONS));
        PublicRegister<Measure, ComputedMeasure> ofMeasures = new PublicRegister<>(
                MEASURES,
                log,
                permalinks,
                MeasureAttributes.FIELDS,
                MeasureFilters.ALL,
                ComputedMeasure.from(findings, permalinks),
                backlinks);
        PublicRegister<Observation, ComputedObservation> ofObservations = new PublicRegister<>(
                OBSERVATIONS,
                log,
                permalinks,
                ObservationAttributes.FIELDS,
                ObservationFilters.catalogue(
                        dimensions::held, (measure, at) -> findings.at(at).measure(measure)),
                ComputedObservation.from(findings),
                backlinks);
        ObservationViews readings = new ObservationViews(log, permalinks, ofObservations);
        measures = new MeasuresResource(
                ofMeasures, new MeasureReader(log, permalinks, findings, ofMeasures, readings), log);
        comparison = new ComparisonResource(new ComparisonReader(log, permalinks, findings, readings));
        observations = new ObservationsResource(ofObservations, log);
    }

    /** The addresses of the measures. */
    public MeasuresResource measures() {
        return measures;
    }

    /** The address where measures are set side by side. */
    public ComparisonResource comparison() {
        return comparison;
    }

    /** The addresses of the observations. */
    public ObservationsResource observations() {
        return observations;
    }
}
