package register.values;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers with commas between thousands: {@code 1,250,000.50}. */
public final class GroupedDigits {
    private static final int GROUP = 3;

    private GroupedDigits() {}

    /** Returns a whole number. */
    public static String of(long number) {
        return grouped(Long.toString(number));
    }

    /** Returns a whole number with what it counts: {@code 1 contract}, {@code 1,250 contracts}. */
    public static String of(long number, String noun) {
        return of(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns a number with so many decimal places; halves are rounded away from zero. */
    public static String of(BigDecimal number, int decimals) {
        return grouped(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int first = digits.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - GROUP; at > first; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
