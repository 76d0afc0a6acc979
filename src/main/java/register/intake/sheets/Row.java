package register.intake.sheets;

import java.util.AbstractList;
import java.util.List;

/**
 * A row of a spreadsheet.
 *
 * <p>Its cells are kept in one string, one after the other, since a register of a hundred thousand rows would otherwise
 * need millions of strings.
 */
public final class Row {
    /** A row without any values. */
    static final Row BLANK = new Row(0, "", new int[0]);

    private final int number;
    private final String text;
    private final int[] ends;

    /**
     * Creates a row whose cells are parts of a text.
     *
     * @param ends where each cell ends in it, up to the last that is not blank
     */
    Row(int number, String text, int[] ends) {
        this.number = number;
        this.text = text;
        this.ends = ends;
    }

    /** Returns its number as a spreadsheet program shows it, from 1. */
    public int number() {
        return number;
    }

    /** Returns the number of cells, up to the last that is not blank. */
    public int width() {
        return ends.length;
    }

    /** Returns the cell of a column (A is 0); empty if the row is shorter. */
    public String cell(int column) {
        return column < ends.length ? text.substring(start(column), ends[column]) : "";
    }

    /** Whether the cell of a column is blank. */
    public boolean isBlank(int column) {
        return column >= ends.length || start(column) == ends[column];
    }

    /** Returns its cells, up to the last that is not blank. */
    public List<String> cells() {
        return new AbstractList<>() {
            @Override
            public String get(int column) {
                if (column >= ends.length) {
                    throw new IndexOutOfBoundsException(column);
                }
                return cell(column);
            }

            @Override
            public int size() {
                return ends.length;
            }
        };
    }

    @Override
    public String toString() {
        return "row " + number;
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }
}
