package register.intake.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows and columns of a sheet that its author hid, and that are not read. */
final class HiddenCells {
    private static final int MOST = 20;

    private final List<Integer> rows = new ArrayList<>();
    private final TreeSet<Integer> columns = new TreeSet<>();

    void row(int number) {
        rows.add(number);
    }

    void column(int index) {
        columns.add(index);
    }

    /** Whether a column is hidden. */
    boolean hasColumn(int index) {
        return columns.contains(index);
    }

    /** Whether rows are hidden, which may be those of records. */
    boolean hasRows() {
        return !rows.isEmpty();
    }

    /** Returns what is told of them. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!rows.isEmpty()) {
            String numbers = rows.stream().limit(MOST).map(Object::toString).collect(Collectors.joining(", "));
            notes.add("%,d hidden %s not read: %s%s"
                    .formatted(
                            rows.size(),
                            rows.size() == 1 ? "row was" : "rows were",
                            numbers,
                            rows.size() > MOST ? " …" : ""));
        }
        if (!columns.isEmpty()) {
            notes.add("hidden columns were not read: "
                    + columns.stream().limit(MOST).map(ColumnLetters::of).collect(Collectors.joining(", "))
                    + (columns.size() > MOST ? " …" : ""));
        }
        return List.copyOf(notes);
    }
}
