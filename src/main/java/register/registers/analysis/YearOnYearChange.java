package register.registers.analysis;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.registers.figures.TimePeriod;
import register.values.Word;

/**
 * How the newest figure of a series differs from that of a year before.
 *
 * @param dimensions what part of the whole it is of
 * @param difference the newer figure less the older; of a share, in percentage points
 * @param percent the difference as a percentage of the older figure, to one decimal; absent of shares, of yes and no, and
 *     where the older figure is not above zero
 * @param verdict whether it is better or worse, where the measure says which way is better
 * @param sentence that says all of it
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
    /** Which way a figure went. */
    public enum Direction implements Word {
        ROSE,
        FELL,
        SAME
    }

    /** What a change means, by what the measure says is better. */
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
