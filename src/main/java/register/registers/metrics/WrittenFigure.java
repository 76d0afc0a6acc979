package register.registers.metrics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.WrittenNumber;
import register.intake.sheets.YesNo;
import register.values.Missing;

/**
 * Reads a figure in the notation of statistics, where some words mean something else than in a register of contracts.
 */
final class WrittenFigure {
    private static final Pattern BARE = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern POUNDS = Pattern.compile("(-?) ?£ ?(\\d[\\d,. ]*)");
    private static final Set<String> EITHER = Set.of("-", "--", "---", "–", "—", ".", "nil", "none");
    private static final Set<String> NO_FIGURE =
            Set.of("n/a", "na", "n.a.", "n.a", "n\\a", "..", "...", "…", ":", "not available", "no data");
    private static final Map<WrittenNumber.Kind, Set<String>> UNITS = Map.of(
            WrittenNumber.Kind.PERCENT, Set.of("percent", "%", "per cent", "percentage"),
            WrittenNumber.Kind.SECONDS, Set.of("seconds", "secs", "sec", "s"));

    private WrittenFigure() {}

    /** Whether a text is only a number, {@code 49} and not {@code 49%}, or yes or no, which are read as 1 and 0. */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches() || YesNo.read(text).value().isPresent();
    }

    /**
     * Reads the text of a cell.
     *
     * @param unit of the row; blank if it has none
     */
    static CellReading<WrittenNumber> read(String text, String unit) {
        String word = text.toLowerCase(Locale.ROOT);
        if (EITHER.contains(word)) {
            return new Unreadable<>(
                    "the cell can mean zero or that there is no figure",
                    "write 0, or [x] or [z] if there is no figure");
        }
        if (NO_FIGURE.contains(word)) {
            return new NoValue<>(text, Missing.Because.NOT_PUBLISHED_HERE, null, null);
        }
        CellReading<WrittenNumber> reading =
                WrittenNumber.read(POUNDS.matcher(text).replaceFirst("$1$2"));
        if (reading instanceof Parsed<WrittenNumber> said) {
            return inUnit(said, unit.toLowerCase(Locale.ROOT));
        }
        return reading instanceof Unreadable<WrittenNumber> ? yesOrNo(text).orElse(reading) : reading;
    }

    private static CellReading<WrittenNumber> inUnit(Parsed<WrittenNumber> said, String unit) {
        Set<String> units = UNITS.get(said.said().kind());
        boolean isOther = units != null && !unit.isEmpty() && !units.contains(unit);
        return isOther
                ? new Unreadable<>(
                        "the figure is in %s, but the row has another unit"
                                .formatted(said.said().kind().inWords()),
                        "write only the number, in the unit of the measure")
                : said;
    }

    private static Optional<CellReading<WrittenNumber>> yesOrNo(String text) {
        return YesNo.read(text)
                .value()
                .map(isSo -> new Parsed<>(
                        new WrittenNumber(isSo ? BigDecimal.ONE : BigDecimal.ZERO, WrittenNumber.Kind.NUMBER)));
    }
}
