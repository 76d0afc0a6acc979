package register.registers.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import register.registers.figures.Decimal;

/**
 * A formula that calculates a value from those of two measures.
 *
 * @param first the dividend or minuend
 * @param second the divisor or subtrahend
 */
public record Formula(Operation operation, String first, String second) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The operation on the two values. */
    public enum Operation {
        /** The first as a percentage of the second, to one decimal. */
        PERCENTAGE,
        /** The first minus the second. */
        DIFFERENCE
    }

    /** Returns the formula in words, {@code 100 × calls-answered ÷ calls-offered}. */
    public String inWords() {
        return switch (operation) {
            case PERCENTAGE -> "100 × " + first + " ÷ " + second;
            case DIFFERENCE -> first + " − " + second;
        };
    }

    /** Whether the value can be calculated: a percentage of zero cannot. */
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
