package register.registers.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.registers.figures.Observation;
import register.values.Word;

/**
 * What the service noticed of an observation by comparing it with others; it corrects nothing.
 *
 * @param kind of what was noticed
 * @param sentence that says both figures
 * @param figures that were compared
 */
public record Remark(Kind kind, String sentence, List<Compared> figures) {
    /** What the service notices. */
    public enum Kind implements Word {
        /** A share is not what its numerator and denominator come to. */
        SHARE_DISAGREES,
        /** A total is not what its parts add up to. */
        TOTAL_DISAGREES,
        /** A series is broken, or has a hole. */
        SERIES_BREAK,
        /** A value is more than double that of the period before, or less than half of it. */
        JUMP
    }

    /**
     * One figure of those that were compared.
     *
     * @param label what people call it
     * @param observation that says it, by its name; null of a figure that the service calculated
     * @param value absent where the observation has none
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
