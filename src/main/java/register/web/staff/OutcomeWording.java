package register.web.staff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import register.api.reading.ChangeDescription;
import register.api.reading.FieldDifference;
import register.api.reading.ItemWording;
import register.intake.imports.ImportOutcome;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;
import register.store.log.Register;
import register.values.Json;

/**
 * The words for what the outcomes of a file change. They depend on the rest of each record, which an outcome does not have: a
 * figure reads in the unit of its measure.
 */
final class OutcomeWording {
    private final ItemWording wording;
    private final Map<String, ObjectNode> published;

    private OutcomeWording(ItemWording wording, Map<String, ObjectNode> published) {
        this.wording = wording;
        this.published = published;
    }

    /**
     * Returns the words for some outcomes.
     *
     * @param path of the register
     */
    static OutcomeWording of(OpenRegisters open, String path, List<ImportOutcome> outcomes) {
        return open.definitions()
                .ofPath(path)
                .map(definition -> of(open, definition, outcomes))
                .orElseGet(() -> new OutcomeWording(new ItemWording(Map.of()), Map.of()));
    }

    private static OutcomeWording of(
            OpenRegisters open, RegisterDefinition<?, ?> definition, List<ImportOutcome> outcomes) {
        List<String> changed = outcomes.stream()
                .filter(outcome -> outcome.outcome() == ImportOutcome.Kind.CHANGED)
                .map(ImportOutcome::key)
                .filter(Objects::nonNull)
                .toList();
        return new OutcomeWording(open.wording(definition), published(open, definition.register(), changed));
    }

    private static <T> Map<String, ObjectNode> published(OpenRegisters open, Register<T> register, List<String> keys) {
        Map<String, ObjectNode> items = new HashMap<>();
        if (!keys.isEmpty()) {
            open.log()
                    .records(register)
                    .current(keys)
                    .forEach((key, record) -> items.put(key, Json.mapper().valueToTree(record.item())));
        }
        return items;
    }

    /** Returns what an outcome changes. */
    List<ChangeDescription> of(ImportOutcome outcome) {
        return wording.of(outcome.changes(), around(outcome));
    }

    /** Returns one of the changes of an outcome. */
    List<ChangeDescription> of(FieldDifference change, ImportOutcome outcome) {
        return wording.of(List.of(change), around(outcome));
    }

    /** Returns the whole record of an outcome, without the reasons of blank fields, which are changes of their own. */
    private ObjectNode around(ImportOutcome outcome) {
        ObjectNode item = published.getOrDefault(
                Objects.requireNonNullElse(outcome.key(), ""), JsonNodeFactory.instance.objectNode());
        ObjectNode around = item.deepCopy();
        outcome.changes().forEach(change -> ItemWording.set(around, change.field(), change.after()));
        around.remove("missing");
        return around;
    }
}
