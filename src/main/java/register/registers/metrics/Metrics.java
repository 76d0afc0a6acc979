package register.registers.metrics;

import register.api.reading.Bridge;
import register.api.reading.PublicRegister;
import register.api.reading.Publisher;
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
    public Metrics(Log log, Publisher publisher, Bridge bridge) {
        Findings findings = new Findings(log);
        DimensionNames dimensions = new DimensionNames(log, log.records(OBSERVATIONS));
        PublicRegister<Measure, ReckonedMeasure> ofMeasures = new PublicRegister<>(
                MEASURES,
                log,
                publisher,
                MeasureFields.all(),
                MeasureQuestions.ALL,
                ReckonedMeasure.from(findings, publisher),
                bridge);
        PublicRegister<Observation, ReckonedObservation> ofObservations = new PublicRegister<>(
                OBSERVATIONS,
                log,
                publisher,
                ObservationFields.all(),
                ObservationQuestions.catalogue(
                        dimensions::held, (measure, at) -> findings.at(at).measure(measure)),
                ReckonedObservation.from(findings),
                bridge);
        Readings readings = new Readings(log, publisher, ofObservations);
        measures = new MeasuresResource(
                ofMeasures, new MeasureReading(log, publisher, findings, ofMeasures, readings), log);
        comparison = new ComparisonResource(new Comparing(log, publisher, findings, readings));
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
