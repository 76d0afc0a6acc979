package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/** Which notice each field of a contract comes from. */
final class NoticeAttribution {
    private NoticeAttribution() {}

    /**
     * Returns the item of a new contract in which each notice names the fields that have their value since it.
     *
     * @param stages the contract as it was after each of its notices, oldest first; the last is the contract itself
     */
    static ObjectNode attributed(List<Stage> stages) {
        Map<String, String> givers = new HashMap<>();
        @Nullable Contract before = null;
        for (Stage stage : stages) {
            for (NoticePart<?> part : NoticePart.ALL) {
                @Nullable Object value = part.value().apply(stage.contract());
                @Nullable Object earlier = before == null ? null : part.value().apply(before);
                if (value == null) {
                    givers.remove(part.field());
                } else if (!Objects.equals(value, earlier)) {
                    givers.put(part.field(), stage.notice());
                }
            }
            before = stage.contract();
        }
        ObjectNode item =
                Json.mapper().valueToTree(stages.get(stages.size() - 1).contract());
        NoticePart.ALL.stream()
                .map(NoticePart::field)
                .filter(givers::containsKey)
                .forEach(field -> attribute(item, String.valueOf(givers.get(field)), List.of(field)));
        return item;
    }

    /**
     * A contract as it was after a notice.
     *
     * @param notice the id of the notice
     */
    record Stage(String notice, Contract contract) {}

    /** Notes at a notice which fields it gave; no other notice has given them any more. */
    static void attribute(ObjectNode item, String notice, List<String> fields) {
        for (JsonNode one : item.path("procurement").path("notices")) {
            List<String> given = new ArrayList<>();
            one.path("gave").forEach(field -> given.add(field.asText()));
            given.removeAll(fields);
            if (!notice.isEmpty() && one.path("id").asText().equals(notice)) {
                given.addAll(fields);
            }
            ((ObjectNode) one).remove("gave");
            if (!given.isEmpty()) {
                ((ObjectNode) one).set("gave", Json.mapper().valueToTree(given));
            }
        }
    }

    /** Returns a contract without saying that a notice gave a field which somebody has changed since. */
    static Contract settled(Contract contract, Contract before) {
        @Nullable Procurement procurement = contract.procurement();
        if (procurement == null) {
            return contract;
        }
        List<String> changed = NoticePart.ALL.stream()
                .filter(part -> !Objects.equals(
                        part.value().apply(contract), part.value().apply(before)))
                .map(NoticePart::field)
                .filter(field ->
                        giver(contract, field) != null && Objects.equals(giver(contract, field), giver(before, field)))
                .toList();
        if (changed.isEmpty()) {
            return contract;
        }
        ObjectNode item = Json.mapper().valueToTree(contract);
        attribute(item, "none", changed);
        return NoticeFields.read(item, Contract.class);
    }

    private static @Nullable String giver(Contract contract, String field) {
        return KnownNotice.ofField(contract, field).map(KnownNotice::id).orElse(null);
    }
}
