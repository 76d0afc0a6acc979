package register.intake.drafts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import register.intake.sheets.Sheet;

/**
 * What a row above or below a table says of all its amounts: {@code All figures in £000s}. Somebody has to say whether that is so,
 * since no header says it.
 *
 * @param row its number
 * @param words of the cell
 */
record StatedUnit(int row, String words) {
    private static final Pattern UNIT = Pattern.compile(
            "(?i)[£€$] ?['’]?000(?!\\d)|(?<![\\p{L}\\d])['’]000s?\\b|\\bin [£€$]? ?(?:thousands?|millions?)\\b"
                    + "|[£€$] ?(?:k|m|mn|thousands?|millions?)\\b");

    private static final Pattern SCALED = Pattern.compile("(?i)\\d ?(?:k|m|mn|bn|thousands?|millions?|billions?)\\b");

    /** Whether an amount says by itself that it is in thousands or millions: {@code £50k}. */
    static boolean isScaled(String amount) {
        return SCALED.matcher(amount).find();
    }

    /** Finds the first row that says so; empty if none does. */
    static Optional<StatedUnit> of(Sheet sheet) {
        return Stream.of(sheet.preamble(), sheet.ignored())
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> UNIT.matcher(cell).find())
                        .map(cell -> new StatedUnit(row.number(), cell)))
                .findFirst();
    }

    /** Returns what is to be done about an amount that it may be said of. */
    String inWords() {
        return "row %d says '%s'; choose whether these amounts are in pounds, thousands or millions"
                .formatted(row, words);
    }
}
