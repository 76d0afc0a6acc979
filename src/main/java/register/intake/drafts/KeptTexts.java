package register.intake.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps texts of a record that a file repeats letter for letter, though they would be read in another way if they were new:
 * an item of years ago may have escapes, or spaces that are not plain ones.
 */
final class KeptTexts {
    private KeptTexts() {}

    /** Restores the texts of the current item that a cell repeats. */
    static void restore(ObjectNode drawn, ObjectNode standing, List<CellRead> cells) {
        Set<String> written = cells.stream().map(CellRead::value).collect(Collectors.toSet());
        restore(drawn, standing, written);
    }

    private static void restore(ObjectNode drawn, ObjectNode standing, Set<String> written) {
        standing.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode before = member.getValue();
            JsonNode now = drawn.path(name);
            if (before.isTextual() && now.isTextual() && written.contains(before.asText())) {
                drawn.set(name, before);
            } else if (before instanceof ObjectNode inner && now instanceof ObjectNode innerNow) {
                restore(innerNow, inner, written);
            } else if (before instanceof ArrayNode list && now instanceof ArrayNode listNow) {
                restore(listNow, list, written);
            }
        });
    }

    private static void restore(ArrayNode drawn, ArrayNode standing, Set<String> written) {
        for (int i = 0; i < Math.min(drawn.size(), standing.size()); i++) {
            if (drawn.get(i) instanceof ObjectNode now && standing.get(i) instanceof ObjectNode before) {
                restore(now, before, written);
            }
        }
    }
}
