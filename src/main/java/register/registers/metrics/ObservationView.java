package register.registers.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.reading.EntryStamp;
import register.api.reading.RecordView;
import register.registers.figures.Bound;
import register.registers.figures.Marker;
import register.registers.figures.Observation;
import register.registers.figures.Observed;
import register.registers.figures.TimePeriod;
import register.values.Missing;
import register.values.Source;

/**
 * An observation in the answer of its measure, or a derived value.
 *
 * @param derived how it was calculated; absent for a published observation
 * @param entry of the observation; absent for a derived value
 * @param links by relation: self, pinned and history of a published observation, the URL of the measure for a derived
 *     value
 */
public record ObservationView(
        String measure,
        TimePeriod period,
        Map<String, String> dimensions,
        @Nullable BigDecimal value,
        List<Missing> missing,
        List<Marker> markers,
        @Nullable Bound bound,
        @Nullable String note,
        @Nullable String asPublished,
        @Nullable Source source,
        @JsonUnwrapped ComputedObservation computed,
        @Nullable Derivation derived,
        @Nullable EntryStamp entry,
        Map<String, String> links)
        implements Observed {

    /** Creates the view of a published observation. */
    static ObservationView of(RecordView<Observation, ComputedObservation> published) {
        return of(published.item(), published.computed(), null, published.entry(), published.links());
    }

    static ObservationView of(
            Observed observed,
            ComputedObservation computed,
            @Nullable Derivation derived,
            @Nullable EntryStamp entry,
            Map<String, String> links) {
        return new ObservationView(
                observed.measure(),
                observed.period(),
                observed.dimensions(),
                observed.value(),
                observed.missing(),
                observed.markers(),
                observed.bound(),
                observed.note(),
                observed.asPublished(),
                observed.source(),
                computed,
                derived,
                entry,
                links);
    }
}
