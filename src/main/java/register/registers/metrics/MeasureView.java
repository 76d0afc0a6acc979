package register.registers.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.reading.EntryStamp;
import register.api.reading.Related;
import register.api.reading.Removed;
import register.registers.analysis.YearOnYearChange;
import register.registers.figures.Measure;

/**
 * A measure with its observations, published or derived, as its URL answers it.
 *
 * @param derived how its values are calculated; absent for a published measure
 * @param derivedMeasures the measures derived from it
 * @param at the log position of the whole answer
 * @param total how many observations match the request
 * @param observations the first of them, newest period first; absent if there are none
 * @param changes against a year before, if the observations allow it
 * @param related backlinks from other records
 * @param removed what was redacted from the measure
 * @param entry of the measure; absent for a derived measure
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
        List<ObservationView> observations,
        List<YearOnYearChange> changes,
        List<Related> related,
        List<Removed> removed,
        @Nullable EntryStamp entry,
        Map<String, String> links,
        String citation) {}
