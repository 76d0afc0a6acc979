package register.intake.sheets;

import java.util.AbstractList;
import java.util.List;

/**
 * A row of a spreadsheet.
 *
 * <p>Its cells stand in one string, one after the other: a register of a hundred thousand rows would be millions of
 * strings else.
 */
public final class Row {
    /** A row that says nothing. */
    static final Row BLANK = new Row(0, "", new int[0]);

    private final int number;
    private final String text;
    private final int[] ends;

    /**
     * A row whose cells are cut out of a text.
     *
     * @param ends where each cell ends in it, up to the last that is not blank
     */
    Row(int number, String text, int[] ends) {
        this.number = number;
        this.text = text;
        this.ends = ends;
    }

    /** The number a spreadsheet program shows beside it, from 1. */
    public int number() {
        return number;
    }

    /** How many cells it has, up to the last that is not blank. */
    public int width() {
        return ends.length;
    }

    /** What stands in the column of this index (A is 0); nothing where the row is shorter. */
    public String cell(int column) {
        return column < ends.length ? text.substring(start(column), ends[column]) : "";
    }

    /** Whether nothing stands in the column. */
    public boolean isBlank(int column) {
        return column >= ends.length || start(column) == ends[column];
    }

    /** Its cells, up to the last that is not blank. */
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
