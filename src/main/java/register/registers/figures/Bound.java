package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The range of a value that is not given exactly: below a number, above one, or both. */
public record Bound(@Nullable BigDecimal below, @Nullable BigDecimal above) {
    public Bound {
        if (below == null && above == null) {
            throw INVALID_ITEM.because("bound: enter what the value is below or above");
        }
        below = Decimal.optional("bound.below", below);
        above = Decimal.optional("bound.above", above);
        if (below != null && above != null && above.compareTo(below) >= 0) {
            throw INVALID_ITEM.because("bound: no number is above %s and below %s", above, below);
        }
    }
}
