package register.web.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.api.tables.Link;

/** The notes that many figures of a table share: each is written once below the table, and numbered at the figures. */
final class TableNotes {
    /** The number of figures from which a note goes below the table. */
    private static final int MANY = 3;

    private final List<Link> common = new ArrayList<>();
    private final Map<Link, String> numbers = new LinkedHashMap<>();

    /**
     * Numbers the notes that many figures share.
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

    /** Returns the notes below the table, in the order of their numbers from 1. */
    List<Link> common() {
        return List.copyOf(common);
    }

    /** Returns the numbers of the notes that are below the table. */
    List<String> numbers(List<Link> notes) {
        return notes.stream().filter(numbers::containsKey).map(numbers::get).toList();
    }

    /** Returns the notes that are beside the figure. */
    List<Link> beside(List<Link> notes) {
        return notes.stream().filter(note -> !numbers.containsKey(note)).toList();
    }
}
