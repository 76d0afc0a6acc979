package register.metrics;

import java.time.LocalDate;
import register.figures.ConfStatus;
import register.figures.ObsStatus;
import register.figures.Observation;
import register.figures.TimePeriod;

/**
 * What is answered beside an observation: never said by the council, always reckoned.
 *
 * @param firstDay of the period
 * @param lastDay of the period
 * @param interval the period in ISO 8601, {@code 2016-04-01/P1Y}
 */
public record ReckonedObservation(
        LocalDate firstDay,
        LocalDate lastDay,
        TimePeriod.Kind periodKind,
        String interval,
        ObsStatus obsStatus,
        ConfStatus confStatus) {
    /** Reckons it; it is the same on every day. */
    static ReckonedObservation of(Observation observation) {
        TimePeriod period = observation.period();
        return new ReckonedObservation(
                period.first(),
                period.last(),
                period.kind(),
                period.interval(),
                ObsStatus.of(observation),
                ConfStatus.of(observation));
    }
}
