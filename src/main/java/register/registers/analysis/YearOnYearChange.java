package register.registers.analysis;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.registers.figures.TimePeriod;
import register.values.Word;

/**
 * The change of the newest figure of a series against the year before.
 *
 * @param dimensions the part of the whole that it covers
 * @param difference the newer figure minus the older; in percentage points for a share
 * @param percent the difference as a percentage of the older figure, to one decimal; absent for shares, for yes and no,
 *     and if the older figure is not above zero
 * @param verdict whether it is better or worse, if the measure defines a direction of improvement
 * @param sentence that states all of it
 */
public record YearOnYearChange(
        Map<String, String> dimensions,
        TimePeriod from,
        TimePeriod to,
        BigDecimal before,
        BigDecimal after,
        BigDecimal difference,
        @Nullable BigDecimal percent,
        Direction direction,
        @Nullable Verdict verdict,
        String sentence) {
    /** The direction of a change. */
    public enum Direction implements Word {
        ROSE,
        FELL,
        SAME
    }

    /** Whether a change is an improvement, by the measure's direction of improvement. */
    public enum Verdict implements Word {
        BETTER,
        WORSE
    }

    static Direction direction(BigDecimal difference) {
        if (difference.signum() == 0) {
            return Direction.SAME;
        }
        return difference.signum() > 0 ? Direction.ROSE : Direction.FELL;
    }
}
