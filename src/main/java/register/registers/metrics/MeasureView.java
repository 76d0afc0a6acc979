package register.registers.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.reading.EntryStamp;
import register.api.reading.Related;
import register.api.reading.Removed;
import register.registers.analysis.YearOnYearChange;
import register.registers.figures.Measure;

/**
 * A measure with its observations, published or calculated, as its one address answers it.
 *
 * @param derived how its values are calculated; absent of a measure that is published
 * @param derivedMeasures those that are calculated from it
 * @param at the position that all of it is seen from
 * @param total how many observations there are that are asked for
 * @param observations the first of them, newest period first
 * @param changes against a year before, where the observations allow to say so
 * @param related what other records say of it
 * @param removed from the measure since it was said
 * @param entry that said the measure; absent of one that is calculated
 * @param links by relation
 * @param citation to put in a letter
 */
public record MeasureView(
        @JsonUnwrapped Measure measure,
        @JsonUnwrapped ComputedMeasure computed,
        @Nullable Derivation derived,
        List<DerivedLink> derivedMeasures,
        long at,
        long total,
        @Schema(requiredMode = RequiredMode.REQUIRED) List<ObservationView> observations,
        List<YearOnYearChange> changes,
        List<Related> related,
        List<Removed> removed,
        @Nullable EntryStamp entry,
        Map<String, String> links,
        String citation) {}
