package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the rows of a sheet of a workbook, within what is read of a file. */
final class CellsOfRow {
    private static final int MOST_ROWS = 200_000;
    private static final long MOST_CELLS = 20_000_000;
    private static final int MOST_LETTERS = 32_767;

    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int[] ends = new int[RowReader.MOST_COLUMNS];
    private long cells;
    private int width;

    /** Adds a cell to the right of those before it; a blank one is none. */
    void add(int row, int column, String cell) {
        String said = cell.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (said.isEmpty()) {
            return;
        }
        if (column >= RowReader.MOST_COLUMNS) {
            throw UNREADABLE_SHEET.because(
                    "row %d has something in column %s; at most %d columns are read",
                    row, ColumnLetters.of(column), RowReader.MOST_COLUMNS);
        }
        if (said.length() > MOST_LETTERS) {
            throw UNREADABLE_SHEET.because(
                    "row %d, column %s has %,d characters; a cell has at most %,d",
                    row, ColumnLetters.of(column), said.length(), MOST_LETTERS);
        }
        Arrays.fill(ends, width, column, text.length());
        text.append(said);
        ends[column] = text.length();
        width = column + 1;
    }

    /** Ends a row. */
    void end(int row) {
        if (width > 0) {
            cells += width;
            rows.add(new Row(row, text.toString(), Arrays.copyOf(ends, width)));
            if (rows.size() > MOST_ROWS || cells > MOST_CELLS) {
                throw UNREADABLE_SHEET.because(
                        "at row %d the sheet has more than %,d rows or %,d cells; divide it",
                        row, MOST_ROWS, MOST_CELLS);
            }
        }
        text.setLength(0);
        width = 0;
    }

    List<Row> rows() {
        return rows;
    }
}
