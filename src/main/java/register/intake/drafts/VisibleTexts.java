package register.intake.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.values.ReadableText;

/**
 * Reads the texts of a line of JSON as their readers see them, as those of cells are read; a text that is published so
 * already stays.
 */
final class VisibleTexts {
    private final Set<String> before = new HashSet<>();
    private final ImportIssues findings;

    private VisibleTexts(ImportIssues findings) {
        this.findings = findings;
    }

    /** Returns the item with such texts, and notes what was changed. */
    static ObjectNode of(ObjectNode item, @Nullable ObjectNode standing, ImportIssues findings) {
        VisibleTexts texts = new VisibleTexts(findings);
        if (standing != null) {
            texts.collect(standing);
        }
        ObjectNode read = item.deepCopy();
        texts.read(read, "");
        return read;
    }

    private void collect(JsonNode node) {
        if (node.isTextual()) {
            before.add(node.asText());
        }
        node.forEach(this::collect);
    }

    private void read(JsonNode node, String field) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> member.setValue(value(
                            member.getValue(), field.isEmpty() ? member.getKey() : field + "." + member.getKey())));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, value(list.get(i), field));
            }
        }
    }

    private JsonNode value(JsonNode node, String field) {
        if (!node.isTextual()) {
            read(node, field);
            return node;
        }
        if (before.contains(node.asText())) {
            return node;
        }
        ReadableText plain = ReadableText.of(node.asText());
        // What is unfit to be published is refused later, as it was sent.
        if (plain.fault() != null || plain.text().equals(node.asText())) {
            return node;
        }
        plain.notes().forEach(note -> findings.note(field + ": " + note));
        return TextNode.valueOf(plain.text().strip());
    }
}
