package register.registers.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import register.registers.figures.Decimal;

/**
 * How a value is calculated from those of two measures.
 *
 * @param first the measure that is divided, or subtracted from
 * @param second the measure that it is divided by, or that is subtracted
 */
public record Formula(Operation operation, String first, String second) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is done with the two. */
    public enum Operation {
        /** The first as a percentage of the second, to one decimal. */
        PERCENTAGE,
        /** The first less the second. */
        DIFFERENCE
    }

    /** As people write it, {@code 100 × calls-answered ÷ calls-offered}. */
    public String inWords() {
        return switch (operation) {
            case PERCENTAGE -> "100 × " + first + " ÷ " + second;
            case DIFFERENCE -> first + " − " + second;
        };
    }

    /** Whether it can be calculated: there is no share of nothing. */
    boolean isPossible(BigDecimal secondValue) {
        return operation != Operation.PERCENTAGE || secondValue.signum() != 0;
    }

    BigDecimal of(BigDecimal firstValue, BigDecimal secondValue) {
        return Decimal.plain(
                switch (operation) {
                    case PERCENTAGE ->
                        firstValue
                                .multiply(HUNDRED)
                                .divide(secondValue, MathContext.DECIMAL64)
                                .setScale(1, RoundingMode.HALF_UP);
                    case DIFFERENCE -> firstValue.subtract(secondValue);
                });
    }
}
