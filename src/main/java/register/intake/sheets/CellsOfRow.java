package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the rows of a sheet of a workbook, within what is read of a file. */
final class CellsOfRow {
    private static final int MOST_ROWS = 200_000;
    private static final long MOST_CELLS = 20_000_000;

    private final List<Row> rows = new ArrayList<>();
    private final RowStore store = new RowStore();
    private final StringBuilder text = new StringBuilder();
    private final int[] ends = new int[RowReader.MOST_COLUMNS];
    private final Map<Integer, Row.Odd> odd = new HashMap<>();
    private final List<MergedCells> merged = new ArrayList<>();
    private final HiddenCells hidden = new HiddenCells();
    private int comments;
    private int commentedRow = Integer.MAX_VALUE;
    private int commentedColumn;
    private long cells;
    private int width;
    private boolean isShown;

    /** Adds a cell to the right of those before it; a blank one is none. */
    void add(int column, String cell) {
        if (column >= RowReader.MOST_COLUMNS) {
            RowReader.beyond(column, cell, odd);
            isShown |= !odd.isEmpty();
            return;
        }
        String said = RowReader.read(cell.strip(), column, odd);
        if (said.isEmpty()) {
            return;
        }
        Arrays.fill(ends, Math.min(width, column), column, text.length());
        text.append(said);
        ends[column] = text.length();
        width = column + 1;
        shows(column);
    }

    private void shows(int column) {
        if (hidden.hasColumn(column)) {
            hidden.says(column);
        } else {
            isShown = true;
        }
    }

    /** Adds a cell that cannot be read. */
    void fault(int column, String written, String fault) {
        if (column < RowReader.MOST_COLUMNS) {
            odd.put(column, new Row.Odd(written, List.of(), fault));
            shows(column);
        }
    }

    /** Adds a cell whose formula was saved without its value. */
    void withoutValue(int column) {
        fault(
                column,
                "",
                "the file has a formula in the cell and not its value; open the file in a spreadsheet program"
                        + " and save it again");
    }

    /** Adds cells that are merged. */
    void merge(MergedCells area) {
        if (merged.size() < MOST_ROWS) {
            merged.add(area);
        }
    }

    /** Notes that somebody put a comment on a cell; what it says may be personal and is not read. */
    void comment(int row, int column) {
        comments++;
        if (row < commentedRow || (row == commentedRow && column < commentedColumn)) {
            commentedRow = row;
            commentedColumn = column;
        }
    }

    /** Returns what is told of comments; empty if there are none. */
    Optional<String> commentsInWords() {
        return comments == 0
                ? Optional.empty()
                : Optional.of("%,d %s, which %s not read; %s is %s%d"
                        .formatted(
                                comments,
                                comments == 1 ? "cell has a comment" : "cells have comments",
                                comments == 1 ? "was" : "were",
                                comments == 1 ? "the cell" : "the first cell",
                                ColumnLetters.of(commentedColumn),
                                commentedRow));
    }

    /** Ends a row; one that has values only in hidden columns is blank. */
    void end(int row) {
        if (isShown) {
            cells += width;
            rows.add(store.keep(row, text.toString(), Arrays.copyOf(ends, width), odd));
            if (rows.size() > MOST_ROWS || cells > MOST_CELLS) {
                throw UNREADABLE_SHEET.because(
                        "at row %d the sheet has more than %,d rows or %,d cells; split it into smaller files",
                        row, MOST_ROWS, MOST_CELLS);
            }
        }
        if (!isShown && (width > 0 || !odd.isEmpty())) {
            hidden.unseen(row);
        }
        text.setLength(0);
        odd.clear();
        width = 0;
        isShown = false;
    }

    /** Returns the rows that are not blank. */
    List<Row> rows() {
        return rows;
    }

    /** Returns the cells that are merged. */
    List<MergedCells> merged() {
        return merged;
    }

    /** Returns what was not read. */
    HiddenCells hidden() {
        return hidden;
    }
}
