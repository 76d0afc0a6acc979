package register.store.log;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records that have something in common, counted and added up.
 *
 * @param value they have in common; null where they do not say it
 * @param added the figures that were asked for, in order
 */
public record Group(@Nullable String value, long records, List<Added> added) {
    /**
     * One figure over the records of a group.
     *
     * @param said by how many of them
     * @param sum null where none says it
     * @param average over those that say it
     * @param facts what the guard of the figure judges by; empty where it has none
     */
    public record Added(
            long said, @Nullable BigDecimal sum, @Nullable BigDecimal average, List<@Nullable String> facts) {
        static Added of(long said, @Nullable BigDecimal sum, List<@Nullable String> facts) {
            return new Added(said, sum, sum == null ? null : sum.divide(BigDecimal.valueOf(said), DECIMAL128), facts);
        }
    }
}
