package register.metrics;

import register.figures.Measure;
import register.figures.Observation;
import register.log.Log;
import register.log.Register;
import register.query.Catalogue;
import register.reading.Bridge;
import register.reading.PublicRegister;
import register.reading.Publisher;
import register.reading.Reckoning;
import register.values.Reference;

/** The two registers of service metrics: what they are called, what tells records apart, and their doors to the public. */
public final class Metrics {
    public static final Register<Measure> MEASURES = new Register<>(
            "measure",
            "metrics",
            "Metrics register",
            Measure.class,
            measure -> new Reference(measure.measure()).key(),
            Measure::measure,
            Measure::name);

    public static final Register<Observation> OBSERVATIONS = new Register<>(
            "observation",
            "observations",
            "Observations register",
            Observation.class,
            observation -> new Reference(observation.slug()).key(),
            Observation::slug,
            Observation::label);

    private Metrics() {}

    /** Opens the measures to the public. */
    public static MeasuresResource measures(Log log, Publisher publisher, Bridge bridge) {
        return new MeasuresResource(new PublicRegister<>(
                MEASURES,
                log,
                publisher,
                MeasureFields.all(),
                Catalogue.NONE,
                Reckoning.ofItem(ReckonedMeasure::of),
                bridge));
    }

    /** Opens the observations to the public. */
    public static ObservationsResource observations(Log log, Publisher publisher, Bridge bridge) {
        return new ObservationsResource(new PublicRegister<>(
                OBSERVATIONS,
                log,
                publisher,
                ObservationFields.all(),
                Catalogue.NONE,
                Reckoning.ofItem(ReckonedObservation::of),
                bridge));
    }
}
