package register.intake.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rows and columns of a sheet that its author hid, and that are not read unless somebody says so. */
final class HiddenCells {
    private static final int MOST = 20;

    private final List<Integer> rows = new ArrayList<>();
    private final List<Integer> unseen = new ArrayList<>();
    private final TreeSet<Integer> columns = new TreeSet<>();
    private final TreeSet<Integer> said = new TreeSet<>();

    void row(int number) {
        rows.add(number);
    }

    void column(int index) {
        columns.add(index);
    }

    /** Notes a row that has values only in hidden columns. */
    void unseen(int number) {
        unseen.add(number);
    }

    /** Whether a column is hidden. */
    boolean hasColumn(int index) {
        return columns.contains(index);
    }

    /** Notes that a cell of a hidden column has a value. */
    void says(int index) {
        said.add(index);
    }

    /** Returns the hidden columns that have values. */
    Set<Integer> columns() {
        return Set.copyOf(said);
    }

    /** Whether rows are hidden, which may be those of records. */
    boolean hasRows() {
        return !rows.isEmpty();
    }

    /** Returns what is told of rows; columns are told with the others that are not read. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!rows.isEmpty()) {
            warnings.add("%,d hidden %s not read: %s".formatted(rows.size(), were(rows), numbers(rows)));
        }
        if (!unseen.isEmpty()) {
            warnings.add("%,d %s not read, with values only in hidden columns: %s"
                    .formatted(unseen.size(), were(unseen), numbers(unseen)));
        }
        return List.copyOf(warnings);
    }

    private static String were(List<Integer> some) {
        return some.size() == 1 ? "row was" : "rows were";
    }

    private static String numbers(List<Integer> some) {
        return some.stream().limit(MOST).map(Object::toString).collect(Collectors.joining(", "))
                + (some.size() > MOST ? " …" : "");
    }
}
