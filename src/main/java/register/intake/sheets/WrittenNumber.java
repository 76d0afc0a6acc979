package register.intake.sheets;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.values.Word;

/** A number that was counted or measured, and what kind of number it is. */
public record WrittenNumber(BigDecimal number, Kind kind) {
    private static final Pattern FORM = Pattern.compile("(<=?|>=?|≤|≥)? ?([+-]?) ?([\\d., ]*\\d\\.?) ?(%?)");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,3}):([0-5]\\d)(?:\\.0+)?");
    private static final Pattern UNITS = Pattern.compile("(?:(\\d{1,4}) ?(?:hours|hour|hrs|hr|h))? ?"
            + "(?:(\\d{1,5}) ?(?:minutes|minute|mins|min|m))? ?(?:(\\d{1,6}) ?(?:seconds|second|secs|sec|s))?");
    private static final Map<String, Kind> BOUNDS = Map.of(
            "<",
            Kind.BELOW,
            "<=",
            Kind.AT_MOST,
            "≤",
            Kind.AT_MOST,
            ">",
            Kind.ABOVE,
            ">=",
            Kind.AT_LEAST,
            "≥",
            Kind.AT_LEAST);
    private static final int LAST_MINUTE = 59;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    /** The kind of a number. */
    public enum Kind implements Word {
        NUMBER,
        /** A percentage: 49 for {@code 49%}. */
        PERCENT,
        /** An upper bound of a value that is not given: 5 for {@code <5}. */
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST,
        /** A duration in seconds: 222 for {@code 03:42}. */
        SECONDS
    }

    /** Reads a number, a percentage, a bound or a duration. */
    public static CellReading<WrittenNumber> read(String cell) {
        return CellText.<WrittenNumber>unsaid(cell).orElseGet(() -> said(InvisibleCharacters.plain(cell)));
    }

    private static CellReading<WrittenNumber> said(String cell) {
        Optional<CellReading<WrittenNumber>> read = Optional.empty();
        if (cell.length() <= Digits.MOST_LETTERS) {
            String text = Digits.dashed(cell).toLowerCase(Locale.ROOT);
            read = number(text).or(() -> clock(text)).or(() -> units(text));
        }
        return read.orElseGet(() -> new Unreadable<>(
                "the cell is not a number", "write a number in figures, and any notes in a separate column"));
    }

    private static Optional<CellReading<WrittenNumber>> number(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean percent = !form.group(4).isEmpty();
        if (percent && form.group(1) != null) {
            return Optional.empty();
        }
        Kind kind = form.group(1) == null
                ? percent ? Kind.PERCENT : Kind.NUMBER
                : BOUNDS.getOrDefault(form.group(1), Kind.NUMBER);
        return Digits.read(form.group(3))
                .map(number -> form.group(2).equals("-") ? number.negate() : number)
                .map(number -> new Parsed<>(new WrittenNumber(number, kind)));
    }

    private static Optional<CellReading<WrittenNumber>> clock(String text) {
        Matcher form = CLOCK.matcher(text);
        if (!form.matches() || (form.group(1) != null && Integer.parseInt(form.group(2)) > LAST_MINUTE)) {
            return Optional.empty();
        }
        WrittenNumber seconds = seconds(form);
        return Optional.of(
                form.group(1) == null ? new Parsed<>(seconds, "read as minutes and seconds") : new Parsed<>(seconds));
    }

    private static Optional<CellReading<WrittenNumber>> units(String text) {
        Matcher form = UNITS.matcher(text);
        return form.matches() ? Optional.of(new Parsed<>(seconds(form))) : Optional.empty();
    }

    private static WrittenNumber seconds(Matcher form) {
        long seconds = whole(form, 1) * HOUR + whole(form, 2) * MINUTE + whole(form, 3);
        return new WrittenNumber(BigDecimal.valueOf(seconds), Kind.SECONDS);
    }

    private static long whole(Matcher form, int group) {
        return form.group(group) == null ? 0 : Long.parseLong(form.group(group));
    }
}
