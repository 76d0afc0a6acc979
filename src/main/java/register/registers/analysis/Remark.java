package register.registers.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Observation;
import register.values.Word;

/**
 * A remark on an observation that results from comparing it with others; nothing is corrected.
 *
 * @param kind of discrepancy
 * @param sentence that states both figures
 * @param figures that were compared
 */
public record Remark(Kind kind, String sentence, List<Compared> figures) {
    /** The kinds of discrepancy. */
    public enum Kind implements Word {
        /** A share differs from its numerator divided by its denominator. */
        SHARE_DISAGREES,
        /** A total differs from the sum of its parts. */
        TOTAL_DISAGREES,
        /** A series has a break or a gap. */
        SERIES_BREAK,
        /** A value is more than double that of the previous period, or less than half of it. */
        JUMP
    }

    /**
     * One of the compared figures.
     *
     * @param label for people
     * @param observation the slug of its observation; null for a figure that the service calculated
     * @param value absent if the observation has none
     */
    public record Compared(
            String label,
            @Nullable String observation,
            @Nullable BigDecimal value) {
        static Compared said(Observation observation) {
            return new Compared(observation.label(), observation.slug(), observation.value());
        }

        static Compared computed(String label, BigDecimal value) {
            return new Compared(label, null, value);
        }
    }

    public Remark {
        figures = List.copyOf(figures);
    }
}
