package register.intake.drafts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import register.intake.sheets.Amount;
import register.intake.sheets.CellText;
import register.intake.sheets.Column;
import register.intake.sheets.DateColumn;
import register.intake.sheets.Row;

/**
 * What most cells of a column contain, by which it is judged which fields it may hold.
 *
 * @param values its first different values
 * @param isUnique whether every row has a value and no two have the same
 */
record ColumnContent(Kind kind, List<String> values, boolean isUnique) {
    private static final int SAMPLE = 300;
    private static final int FIRST = 3;
    private static final int LONGEST = 80;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final Pattern NO_NAME = Pattern.compile("\\S+@\\S+|(?:https?://|www\\.)\\S+"
            + "|[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}");
    private static final Set<String> ANSWERS = Set.of("yes", "no", "y", "n", "true", "false", "withheld", "gbp");

    /** The kind of most values of a column. */
    enum Kind {
        BLANK,
        DATES,
        AMOUNTS,
        WORDS,
        OTHER
    }

    /**
     * Looks at the first rows of a column.
     *
     * @param seeksUnique whether it is looked at whether its values are unique
     */
    static ColumnContent of(List<Row> rows, Column column, DateColumn dates, boolean seeksUnique) {
        List<String> cells = rows.stream()
                .map(row -> row.cell(column.index()))
                .filter(cell -> CellText.read(cell).value().isPresent())
                .limit(SAMPLE)
                .toList();
        List<String> values =
                cells.stream().distinct().limit(FIRST).map(ColumnContent::shortened).toList();
        return new ColumnContent(kind(cells, dates), values, seeksUnique && isUnique(rows, column));
    }

    private static boolean isUnique(List<Row> rows, Column column) {
        Set<String> before = new java.util.HashSet<>();
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.cell(column.index()))
                        .allMatch(cell -> !cell.isEmpty() && before.add(cell.toLowerCase(Locale.ROOT)));
    }

    private static String shortened(String cell) {
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
    }

    private static Kind kind(List<String> cells, DateColumn dates) {
        if (cells.isEmpty()) {
            return Kind.BLANK;
        }
        if (isMost(cells, cell -> Amount.read(cell).value().isPresent())) {
            return Kind.AMOUNTS;
        }
        if (isMost(cells, cell -> dates.read(cell).value().isPresent())) {
            return Kind.DATES;
        }
        return isMost(cells, ColumnContent::isWords) ? Kind.WORDS : Kind.OTHER;
    }

    private static boolean isWords(String cell) {
        return WORD.matcher(cell).find()
                && !NO_NAME.matcher(cell).matches()
                && !ANSWERS.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static boolean isMost(List<String> cells, Predicate<String> is) {
        return cells.stream().filter(is).count() * 2 >= cells.size();
    }
}
