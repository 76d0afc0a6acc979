package register.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.log.Log;
import register.values.PartialDate;
import register.values.Quantity;
import register.values.Word;

/** Values as people say them. */
final class Words {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Log.LONDON);

    private Words() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Word word) {
            return sentence(word.inWords());
        }
        if (value instanceof PartialDate date) {
            return date.inWords();
        }
        if (value instanceof LocalDate day) {
            return PartialDate.of(day).inWords();
        }
        if (value instanceof Instant moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof Period cycle) {
            return "Every " + length(cycle);
        }
        if (value instanceof Quantity quantity) {
            return quantity.inWords();
        }
        if (value instanceof Boolean flag) {
            return flag ? "Yes" : "No";
        }
        if (value instanceof BigDecimal number) {
            return String.format(Locale.UK, number.scale() > 0 ? "%,.2f" : "%,.0f", number);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Words::of).collect(Collectors.joining("; "));
        }
        return value.toString();
    }

    /** The same with a capital at the start. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private static String length(Period cycle) {
        List<String> parts = new ArrayList<>();
        add(parts, cycle.getYears(), "year");
        add(parts, cycle.getMonths(), "month");
        add(parts, cycle.getDays(), "day");
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, int count, String unit) {
        if (count == 1) {
            parts.add(unit);
        } else if (count > 1) {
            parts.add(count + " " + unit + "s");
        }
    }
}
