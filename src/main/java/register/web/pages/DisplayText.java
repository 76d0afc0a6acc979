package register.web.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import register.store.log.Log;
import register.values.GroupedDigits;
import register.values.PartialDate;
import register.values.Quantity;
import register.values.SpelledPeriod;
import register.values.Word;

/** Formats values for people. */
public final class DisplayText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Log.LONDON);

    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    private DisplayText() {}

    /** Formats any value: a date, an instant, a number, a word of a fixed list, or a collection; null is empty. */
    public static String of(@Nullable Object value) {
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
            return sentence(SpelledPeriod.inWords(cycle));
        }
        if (value instanceof Quantity quantity) {
            return quantity.inWords();
        }
        if (value instanceof Boolean flag) {
            return flag ? "Yes" : "No";
        }
        if (value instanceof BigDecimal number) {
            return GroupedDigits.of(number, number.scale() > 0 ? 2 : 0);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(DisplayText::of).collect(Collectors.joining("; "));
        }
        return value.toString();
    }

    /** Formats a date as people type it, to be changed: {@code 31/12/2027}, {@code December 2027} or {@code 2027}. */
    public static String typed(PartialDate date) {
        return date.precision() == PartialDate.Precision.DAY ? TYPED_DAY.format(date.first()) : date.inWords();
    }

    /** Formats a number with commas between thousands. */
    public static String counted(long number) {
        return GroupedDigits.of(number);
    }

    /** Formats a figure without trailing zeros: {@code 37}, {@code 218.83}; money as {@code £7,000}, {@code £19.90}. */
    public static String figure(BigDecimal number, boolean isMoney) {
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        if (isMoney) {
            return "£" + GroupedDigits.of(number, isWhole ? 0 : 2);
        }
        return GroupedDigits.of(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** Returns a JSON name as a label: {@code endsFrom} is {@code Ends from}. */
    public static String label(String name) {
        return sentence(CAPITAL.matcher(name)
                .replaceAll(match -> " " + match.group().toLowerCase(Locale.UK))
                .replace('.', ' '));
    }

    /** Returns a word of a fixed list, such as {@code not-held}, in plain words; any other text unchanged. */
    public static String worded(String word) {
        return WORD.matcher(word).matches() ? sentence(word.replace('-', ' ')) : word;
    }

    /** Returns the detail of a refusal as an error message: with a capital at the start and no full stop at the end. */
    public static String error(String detail) {
        return sentence(Strings.CS.removeEnd(detail, "."));
    }

    /** Returns the reason why a parameter is refused without the list of the known ones, which only programs need. */
    public static String withoutKnown(String detail) {
        return StringUtils.substringBefore(detail, "; it has ");
    }

    /** Returns a text with a capital at the start. */
    public static String sentence(String text) {
        return StringUtils.capitalize(text);
    }
}
