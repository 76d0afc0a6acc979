package register.store.log;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records that share a value, with their count and the figures added up over them.
 *
 * @param value that they share; null for the records without a value
 * @param added the requested figures, in order
 */
public record Group(@Nullable String value, long records, List<Added> added) {
    /**
     * One figure over the records of a group.
     *
     * @param said how many of the records have a value
     * @param sum null where none has a value
     * @param average over the records that have a value
     * @param facts what the figure's guard decides by; empty where it has no guard
     */
    public record Added(
            long said, @Nullable BigDecimal sum, @Nullable BigDecimal average, List<@Nullable String> facts) {
        static Added of(long said, @Nullable BigDecimal sum, List<@Nullable String> facts) {
            return new Added(said, sum, sum == null ? null : sum.divide(BigDecimal.valueOf(said), DECIMAL128), facts);
        }
    }
}
