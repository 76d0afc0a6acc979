package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the header row: the one with the most known headers, or else the first that looks like column names. */
record HeaderRow(HeaderVocabulary vocabulary, Mapping mapping) {
    private static final int AMONG = 50;
    private static final int AT_LEAST = 2;
    private static final int LONGEST = 200;

    /** A number, an amount or a date, which is not the name of a column. */
    private static final Pattern FIGURE = Pattern.compile("[\\p{Sc}\\d\\s.,:/()%+\\-]*\\d[\\p{Sc}\\d\\s.,:/()%+\\-]*");

    /** Returns the index of the header row among the rows; -1 if the council says that there is none. */
    int place(List<Row> rows) {
        if (mapping.headerRow() != null && mapping.headerRow() == 0) {
            return -1;
        }
        if (mapping.headerRow() != null) {
            return said(rows, mapping.headerRow());
        }
        List<Row> first = rows.subList(0, Math.min(AMONG, rows.size()));
        return known(first)
                .or(() -> likely(first))
                .orElseThrow(() -> UNREADABLE_SHEET.because(
                        "none of the first %d rows has headers; add a row of headers above the others", AMONG));
    }

    /** Whether one of the first rows has headers that are known. */
    boolean isKnown(List<Row> rows) {
        return known(rows.subList(0, Math.min(AMONG, rows.size()))).isPresent();
    }

    private static int said(List<Row> rows, int number) {
        for (int place = 0; place < rows.size(); place++) {
            if (rows.get(place).number() == number) {
                return place;
            }
        }
        throw UNREADABLE_SHEET
                .because("you chose row %d for the headers, but it is blank", number)
                .at("/headerRow");
    }

    private Optional<Integer> known(List<Row> rows) {
        int most = AT_LEAST - 1;
        Optional<Integer> best = Optional.empty();
        for (int place = 0; place < rows.size(); place++) {
            int known = new ColumnMatcher(vocabulary, mapping, rows.get(place)).known();
            if (known > most) {
                most = known;
                best = Optional.of(place);
            }
        }
        return best;
    }

    /** Returns the first row of several different words that is at least half as wide as the widest. */
    private static Optional<Integer> likely(List<Row> rows) {
        int widest = rows.stream().mapToInt(HeaderRow::said).max().orElse(0);
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            if (said(row) >= AT_LEAST && said(row) * 2 >= widest && isWords(row)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static int said(Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static boolean isWords(Row row) {
        Set<String> before = new HashSet<>();
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> before.add(cell)
                        && cell.length() <= LONGEST
                        && !FIGURE.matcher(cell).matches());
    }
}
