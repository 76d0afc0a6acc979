package register.intake.editing;

import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.store.log.Redaction;
import register.values.Json;
import register.values.Text;

/**
 * A request to remove content from the log.
 *
 * @param entry that contains it
 * @param fields as JSON pointers (RFC 6901), {@code /description}, or {@code reason} of the entry itself; none for the whole item
 * @param ground in law, {@code UK GDPR Article 17(1)(d)}
 * @param section of FOIA or the EIR under which it is withheld from now on, {@code 40(2)}; null if none is named
 * @param everywhere whether it is removed wherever the record's history has the same content: in the same field, at any
 *     index of a list, or as the whole item
 */
@Schema(name = "RedactionRequest")
public record RedactionRequest(
        long entry,
        List<String> fields,
        String ground,
        @Nullable String section,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        boolean everywhere) {
    public RedactionRequest {
        fields = Text.list(fields);
        Text.inOrder("ground", Text.line("ground", ground));
        if (section != null) {
            Text.inOrder("section", Text.line("section", section));
        }
        for (String field : fields) {
            if (!field.startsWith("/") && !field.equals(Redaction.REASON)) {
                throw INVALID_ITEM.because(
                        "fields: give each field as a JSON pointer, like /description, or as reason for why the change was"
                                + " made");
            }
        }
    }

    /** Whether the reason of the entry is removed. */
    boolean takesReason() {
        return fields.contains(Redaction.REASON);
    }

    /** Returns what is removed from the item; empty if only the reason of the entry is. */
    Optional<RedactionRequest> ofItem() {
        List<String> pointers =
                fields.stream().filter(field -> !field.equals(Redaction.REASON)).toList();
        return takesReason() && pointers.isEmpty()
                ? Optional.empty()
                : Optional.of(new RedactionRequest(entry, pointers, ground, section, everywhere));
    }

    /** Returns the same request for another item with the same content; empty if it does not have it. */
    Optional<RedactionRequest> in(Object item, Object other) {
        if (fields.isEmpty()) {
            return Editor.isSame(item, other) ? Optional.of(this) : Optional.empty();
        }
        JsonNode one = Json.mapper().valueToTree(item);
        JsonNode another = Json.mapper().valueToTree(other);
        Set<String> same = new LinkedHashSet<>();
        for (String field : fields) {
            JsonPointer pointer = JsonPointer.compile(field);
            find(one.at(pointer), another, pointer, JsonPointer.empty(), same);
        }
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(new RedactionRequest(entry, List.copyOf(same), ground, section, everywhere));
    }

    /** Returns every text of an item that is removed. */
    Set<String> texts(Object item) {
        JsonNode one = Json.mapper().valueToTree(item);
        Set<String> texts = new LinkedHashSet<>();
        if (fields.isEmpty()) {
            collect(one, texts);
        }
        fields.forEach(field -> collect(one.at(JsonPointer.compile(field)), texts));
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(inner -> collect(inner, texts));
    }

    /** Finds a value along the steps of a pointer; an index of a list stands for all of its elements. */
    private static void find(JsonNode value, JsonNode node, JsonPointer steps, JsonPointer at, Set<String> found) {
        if (steps.matches()) {
            if (node.equals(value)) {
                found.add(at.toString());
            }
            return;
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            find(value, node.get(i), steps.tail(), at.appendIndex(i), found);
        }
        String name = steps.getMatchingProperty();
        if (node.has(name)) {
            find(value, node.get(name), steps.tail(), at.appendProperty(name), found);
        }
    }
}
