package register.intake.sheets;

import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.RowStore.Content;

/**
 * A row of a spreadsheet.
 *
 * <p>Its cells are kept in one string, one after the other, since a register of a hundred thousand rows would otherwise
 * need millions of strings. Those of a large file are read from a temporary file when they are asked for.
 */
public final class Row {
    /** A row without any values. */
    static final Row BLANK = new Row(0, "", new int[0]);

    private final int number;
    private final Map<Integer, Odd> odd;
    private final @Nullable RowStore store;
    private final AppendedFile.@Nullable Place place;
    private final @Nullable Content content;

    /** What was read from the file last, as long as there is memory for it; reading it again is as good. */
    private @Nullable WeakReference<Content> before;

    /**
     * A cell that is not read as it is written.
     *
     * @param written as the file has it, shortened if it is too long
     * @param notes how it was read
     * @param fault why it cannot be read; null if it can
     * @param merged the cells that it is merged with; null if it is not merged with those of other rows
     */
    record Odd(
            String written,
            List<String> notes,
            @Nullable String fault,
            @Nullable MergedCells merged) {
        Odd(String written, List<String> notes, @Nullable String fault) {
            this(written, notes, fault, null);
        }
    }

    /**
     * Creates a row whose cells are parts of a text.
     *
     * @param ends where each cell ends in it, up to the last that is not blank
     */
    Row(int number, String text, int[] ends) {
        this(number, text, ends, Map.of());
    }

    /** Creates a row some of whose cells, by column, are not read as they are written. */
    Row(int number, String text, int[] ends, Map<Integer, Odd> odd) {
        this.number = number;
        this.odd = Map.copyOf(odd);
        this.store = null;
        this.place = null;
        this.content = new Content(text, ends);
    }

    /** Creates a row whose cells stand in a file. */
    Row(int number, RowStore store, AppendedFile.Place place, Map<Integer, Odd> odd) {
        this.number = number;
        this.odd = Map.copyOf(odd);
        this.store = store;
        this.place = place;
        this.content = null;
    }

    private Content content() {
        if (content != null) {
            return content;
        }
        WeakReference<Content> last = before;
        Content read = last == null ? null : last.get();
        if (read == null) {
            read = Objects.requireNonNull(store).read(Objects.requireNonNull(place));
            before = new WeakReference<>(read);
        }
        return read;
    }

    private int[] ends() {
        return content().ends();
    }

    /** Returns its number as a spreadsheet program shows it, from 1. */
    public int number() {
        return number;
    }

    /** Returns the number of cells, up to the last that is not blank. */
    public int width() {
        return ends().length;
    }

    /** Returns the cell of a column (A is 0); empty if the row is shorter. */
    public String cell(int column) {
        Content all = content();
        return column < all.ends().length ? all.text().substring(all.start(column), all.ends()[column]) : "";
    }

    /** Whether the cell of a column is blank. */
    public boolean isBlank(int column) {
        Content all = content();
        return column >= all.ends().length || all.start(column) == all.ends()[column];
    }

    /** Returns why the cell of a column cannot be read, in a sentence; empty if it can. */
    public Optional<String> fault(int column) {
        Odd cell = odd.get(column);
        return cell == null ? Optional.empty() : Optional.ofNullable(cell.fault());
    }

    /** Returns how the cell of a column was read, where it is not read as it is written. */
    public List<String> notes(int column) {
        Odd cell = odd.get(column);
        return cell == null ? List.of() : cell.notes();
    }

    /** Returns the cells of other rows that the cell of a column is merged with, if it is. */
    public Optional<MergedCells> merged(int column) {
        Odd cell = odd.get(column);
        return cell == null ? Optional.empty() : Optional.ofNullable(cell.merged());
    }

    /** Returns this row with the text of merged cells in the first of their columns. */
    Row merged(MergedCells area, String said) {
        int column = area.column();
        StringBuilder all = new StringBuilder();
        int[] others = new int[Math.max(ends().length, column + 1)];
        for (int at = 0; at < others.length; at++) {
            all.append(at == column ? said : cell(at));
            others[at] = all.length();
        }
        Odd before = odd.getOrDefault(column, new Odd(said, List.of(), null));
        List<String> notes = new ArrayList<>(before.notes());
        if (number > area.first()) {
            notes.add("the cell is merged with that in row %d".formatted(area.first()));
        }
        Map<Integer, Odd> more = new HashMap<>(odd);
        more.put(column, new Odd(before.written(), List.copyOf(notes), before.fault(), area));
        return new Row(number, all.toString(), others, more);
    }

    /** Whether some cell is not read as it is written. */
    public boolean isOdd() {
        return !odd.isEmpty();
    }

    /** Returns the cell of a column as the file has it. */
    public String written(int column) {
        Odd cell = odd.get(column);
        return cell == null ? cell(column) : cell.written();
    }

    /** Returns the index of its last cell that is not blank, also of one that is too far to the right to be read. */
    public int last() {
        return odd.keySet().stream().mapToInt(column -> column).reduce(ends().length - 1, Math::max);
    }

    /** Whether it has a cell to the right of a number of columns. */
    public boolean isWiderThan(int columns) {
        return ends().length > columns || odd.keySet().stream().anyMatch(column -> column >= columns);
    }

    /** Returns its cells, up to the last that is not blank. */
    public List<String> cells() {
        return new AbstractList<>() {
            @Override
            public String get(int column) {
                if (column >= ends().length) {
                    throw new IndexOutOfBoundsException(column);
                }
                return cell(column);
            }

            @Override
            public int size() {
                return ends().length;
            }
        };
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
