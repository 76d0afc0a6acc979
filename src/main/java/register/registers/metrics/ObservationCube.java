package register.registers.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import register.registers.figures.Measure;

/**
 * The observations of one or several measures, for the formats of statisticians.
 *
 * @param title the names of the measures
 * @param pinned the permalink
 * @param citation to put in a letter
 * @param at the position of the log
 * @param recordedAt when the newest entry up to it was recorded; empty if there is none
 */
public record ObservationCube(
        String title,
        List<Measure> measures,
        List<ObservationView> observations,
        String pinned,
        String citation,
        long at,
        Optional<Instant> recordedAt) {
    public ObservationCube {
        measures = List.copyOf(measures);
        observations = List.copyOf(observations);
    }

    /** Returns the names of the dimensions that any observation has. */
    public List<String> dimensions() {
        TreeSet<String> names = new TreeSet<>();
        observations.forEach(one -> names.addAll(one.dimensions().keySet()));
        return new ArrayList<>(names);
    }
}
