package register.intake.drafts;

import java.util.EnumSet;
import java.util.HashSet;
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
 * @param kinds none if it is blank; two where its cells can be read as both, such as years and amounts
 * @param values its first different values
 * @param isUnique whether every row has a value and no two have the same
 */
record ColumnContent(Set<Kind> kinds, List<String> values, boolean isUnique) {
    private static final int SAMPLE = 300;
    private static final int FIRST = 3;
    private static final int LONGEST = 80;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final Pattern NO_NAME =
            Pattern.compile("\\S+@\\S+|(?:https?://|www\\.)\\S+" + "|[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}");
    private static final Set<String> ANSWERS = Set.of("yes", "no", "y", "n", "true", "false", "withheld", "gbp");

    /** The kind of most values of a column. */
    enum Kind {
        DATES,
        AMOUNTS,
        WORDS
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
        List<String> values = cells.stream()
                .distinct()
                .limit(FIRST)
                .map(ColumnContent::shortened)
                .toList();
        return new ColumnContent(kinds(cells, dates), values, seeksUnique && isUnique(rows, column));
    }

    private static boolean isUnique(List<Row> rows, Column column) {
        Set<String> before = new HashSet<>();
        return !rows.isEmpty()
                && rows.stream()
                        .map(row -> row.cell(column.index()))
                        .allMatch(cell -> !cell.isEmpty() && before.add(cell.toLowerCase(Locale.ROOT)));
    }

    private static String shortened(String cell) {
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
    }

    private static Set<Kind> kinds(List<String> cells, DateColumn dates) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (isMost(cells, cell -> Amount.read(cell).value().isPresent())) {
            kinds.add(Kind.AMOUNTS);
        }
        if (isMost(cells, cell -> dates.read(cell).value().isPresent())) {
            kinds.add(Kind.DATES);
        }
        if (kinds.isEmpty() && isMost(cells, ColumnContent::isWords)) {
            kinds.add(Kind.WORDS);
        }
        return kinds;
    }

    private static boolean isWords(String cell) {
        return WORD.matcher(cell).find()
                && !NO_NAME.matcher(cell).matches()
                && !ANSWERS.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static boolean isMost(List<String> cells, Predicate<String> is) {
        return !cells.isEmpty() && cells.stream().filter(is).count() * 2 >= cells.size();
    }
}
