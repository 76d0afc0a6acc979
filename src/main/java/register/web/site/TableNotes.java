package register.web.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.api.tables.Link;

/** What many figures of a table have in common: it stands below the table, once, and beside each figure its number. */
final class TableNotes {
    /** What so many figures have is not written beside each. */
    private static final int MANY = 3;

    private final List<Link> common = new ArrayList<>();
    private final Map<Link, String> numbers = new LinkedHashMap<>();

    /**
     * Numbers what many have.
     *
     * @param notes of each figure
     */
    TableNotes(Collection<List<Link>> notes) {
        Map<Link, Integer> counts = new LinkedHashMap<>();
        notes.forEach(some -> some.forEach(note -> counts.merge(note, 1, Integer::sum)));
        counts.forEach((note, count) -> {
            if (count >= MANY) {
                common.add(note);
                numbers.put(note, Integer.toString(common.size()));
            }
        });
    }

    /** What stands below the table, by its number. */
    List<Link> common() {
        return List.copyOf(common);
    }

    /** The numbers of those that stand below the table. */
    List<String> numbers(List<Link> notes) {
        return notes.stream().filter(numbers::containsKey).map(numbers::get).toList();
    }

    /** Those that stand beside the figure itself. */
    List<Link> beside(List<Link> notes) {
        return notes.stream().filter(note -> !numbers.containsKey(note)).toList();
    }
}
