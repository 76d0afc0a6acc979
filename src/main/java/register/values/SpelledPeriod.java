package register.values;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Formats a period of years, months and days in words. */
public final class SpelledPeriod {
    private SpelledPeriod() {}

    /** Returns an interval in words: {@code every year}, {@code every 3 months}. */
    public static String inWords(Period length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.getYears(), "year");
        add(parts, length.getMonths(), "month");
        add(parts, length.getDays(), "day");
        return "every " + String.join(" and ", parts);
    }

    private static void add(List<String> parts, int count, String unit) {
        if (count == 1) {
            parts.add(unit);
        } else if (count > 1) {
            parts.add(count + " " + unit + "s");
        }
    }
}
