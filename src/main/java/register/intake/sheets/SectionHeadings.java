package register.intake.sheets;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The headings between the rows of a sheet: a department over its contracts, {@code Adult Social Care}. */
public final class SectionHeadings {
    private static final int MOST_SHOWN = 5;

    private final NavigableMap<Integer, Heading> byRow = new TreeMap<>();

    /**
     * A row with only one cell, above the rows that it is about.
     *
     * @param row its number
     * @param column that it stands in
     */
    public record Heading(int row, Column column, String text) {}

    /** Adds a row with one cell. */
    void add(Row row, Column column) {
        byRow.put(row.number(), new Heading(row.number(), column, row.cell(column.index())));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byRow.isEmpty();
    }

    /** Returns all of them, in the order of the rows. */
    public List<Heading> all() {
        return List.copyOf(byRow.values());
    }

    /** Returns the heading that a row stands below. */
    public Optional<Heading> of(Row row) {
        return Optional.ofNullable(byRow.floorEntry(row.number())).map(Map.Entry::getValue);
    }

    /** Returns them as people write them: {@code 2 rows are headings of those below them: row 5, 'Housing', row 9, 'Parks'}. */
    public String inWords() {
        List<Heading> all = all();
        String first = all.stream()
                .limit(MOST_SHOWN)
                .map(one -> "row %d, '%s'".formatted(one.row(), one.text()))
                .collect(Collectors.joining(", "));
        return "%s: %s%s"
                .formatted(
                        all.size() == 1
                                ? "1 row is a heading of those below it"
                                : all.size() + " rows are headings of those below them",
                        first,
                        all.size() > MOST_SHOWN ? " …" : "");
    }
}
