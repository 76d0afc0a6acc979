package register.intake.forms;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Fills a form with the values of an item. */
final class FormFiller {
    private final Map<String, String> values = new LinkedHashMap<>();

    private FormFiller() {}

    static FormInput of(Form form, JsonNode item) {
        FormFiller filling = new FormFiller();
        filling.members(form.inputs(), "", item);
        return new FormInput(filling.values);
    }

    private void members(List<Input> inputs, String above, JsonNode item) {
        for (Input input : inputs) {
            if (input.kind() == InputKind.ROWS) {
                rows(input, input.name(above), item.at(pointer(input.field())));
            } else {
                put(input.names(above), Boxes.of(input.kind(), member(input, item)));
            }
        }
    }

    private void rows(Input input, String name, JsonNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            values.put(name + "." + i + FormInput.WAS, Integer.toString(i));
            members(input.within(), name + "." + i + ".", rows.get(i));
        }
    }

    private void put(List<String> names, List<String> typed) {
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), typed.get(i));
        }
    }

    /** Returns the member of an item for an input; for the input of a missing-reason, that reason. */
    static JsonNode member(Input input, JsonNode item) {
        if (input.kind() != InputKind.WHY) {
            return item.at(pointer(input.field()));
        }
        return StreamSupport.stream(item.path("missing").spliterator(), false)
                .filter(missing -> missing.path("field").asText().equals(input.field()))
                .findFirst()
                .orElseGet(() -> item.path("missing").path(-1));
    }

    static JsonPointer pointer(String field) {
        return JsonPointer.compile("/" + field.replace('.', '/'));
    }
}
