package register.registers.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.reading.Related;
import register.api.reading.Removed;
import register.api.reading.Stamp;
import register.registers.analysis.Change;
import register.registers.figures.Measure;

/**
 * A measure with its observations, published or reckoned, as its one address answers it.
 *
 * @param derived how its values are reckoned; absent of a measure that is published
 * @param derivedMeasures those that are reckoned from it
 * @param at the position that all of it is seen from
 * @param total how many observations there are that are asked for
 * @param observations the first of them, newest period first
 * @param changes against a year before, where the observations allow to say so
 * @param related what other records say of it
 * @param removed from the measure since it was said
 * @param entry that said the measure; absent of one that is reckoned
 * @param links by relation
 * @param citation to put in a letter
 */
public record ReadMeasure(
        @JsonUnwrapped Measure measure,
        @JsonUnwrapped ReckonedMeasure reckoned,
        @Nullable Derivation derived,
        List<DerivedLink> derivedMeasures,
        long at,
        long total,
        @Schema(requiredMode = RequiredMode.REQUIRED) List<ReadObservation> observations,
        List<Change> changes,
        List<Related> related,
        List<Removed> removed,
        @Nullable Stamp entry,
        Map<String, String> links,
        String citation) {}
