package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Validates numbers in items: at most 15 digits, which every JSON reader keeps exactly. */
public final class Decimal {
    private static final int MOST_DIGITS = 15;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(MOST_DIGITS);

    private Decimal() {}

    /** Returns the number in its canonical form, 94.2 for 94.20; a refusal names the field. */
    static BigDecimal of(String field, BigDecimal number) {
        if (number.abs().compareTo(LIMIT) >= 0) {
            throw INVALID_ITEM.because("%s is too large; use %d digits or fewer", field, MOST_DIGITS);
        }
        BigDecimal plain = plain(number);
        if (plain.precision() > MOST_DIGITS || plain.scale() > MOST_DIGITS) {
            throw INVALID_ITEM.because("%s has more than %d digits; use fewer", field, MOST_DIGITS);
        }
        return plain;
    }

    /** Returns the same for a field that may be left out. */
    static @Nullable BigDecimal optional(String field, @Nullable BigDecimal number) {
        return number == null ? null : of(field, number);
    }

    /** Returns the number without trailing zeros in its decimals. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
