package register.intake.forms;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses a submitted form into an item. Members that the form does not contain stay as they were, and so does, to the
 * letter, every value that was not changed; parameters that the form does not declare are ignored.
 */
final class FormReader {
    private final FormInput typed;
    private final List<FieldError> wrongs = new ArrayList<>();
    private final Map<String, String> anchors = new LinkedHashMap<>();

    private FormReader(FormInput typed) {
        this.typed = typed;
    }

    /**
     * The result of parsing.
     *
     * @param said the item as JSON
     * @param wrongs errors of what could not be read
     * @param anchors from the pointer to a member to the name of its text box
     */
    record Result(ObjectNode said, List<FieldError> wrongs, Map<String, String> anchors) {}

    static Result of(Form form, FormInput typed, ObjectNode standing) {
        FormReader reading = new FormReader(typed);
        ObjectNode said = reading.members(form.inputs(), "", "", standing);
        return new Result(said, List.copyOf(reading.wrongs), reading.anchors);
    }

    private ObjectNode members(List<Input> inputs, String above, String at, ObjectNode standing) {
        ObjectNode said = standing.deepCopy();
        for (Input input : inputs) {
            if (input.kind() == InputKind.ROWS) {
                set(said, input.field(), rows(input, above, at, standing));
            } else if (input.kind() != InputKind.WHY) {
                set(said, input.field(), member(input, above, at, standing));
            }
        }
        missing(inputs.stream().filter(input -> input.kind() == InputKind.WHY).toList(), above, at, standing, said);
        return said;
    }

    /** Returns the value of an input; null if it is blank. */
    private @Nullable JsonNode member(Input input, String above, String at, ObjectNode standing) {
        List<String> names = input.names(above);
        List<String> said = typed.get(names);
        anchors.put(at + FormFiller.pointer(input.field()), names.get(0));
        JsonNode before = FormFiller.member(input, standing);
        if (said.equals(Boxes.of(input.kind(), before))) {
            return before.isMissingNode() ? null : before;
        }
        boolean isBlank = input.kind() == InputKind.MONEY
                ? said.get(0).isBlank()
                : said.stream().allMatch(String::isBlank);
        if (isBlank) {
            return null;
        }
        try {
            return Boxes.read(input.kind(), said);
        } catch (Boxes.Unread unread) {
            wrongs.add(new FieldError(names.get(0), input.label() + " " + unread.getMessage()));
            return before.isMissingNode() ? null : before;
        }
    }

    private @Nullable JsonNode rows(Input input, String above, String at, ObjectNode standing) {
        String name = input.name(above);
        JsonNode before = standing.at(FormFiller.pointer(input.field()));
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        anchors.put(at + FormFiller.pointer(input.field()), name);
        for (int row : typed.rows(name)) {
            String place = name + "." + row + ".";
            if (!typed.isBlank(place)) {
                String pointer = at + FormFiller.pointer(input.field()) + "/" + rows.size();
                anchors.put(pointer, input.within().get(0).names(place).get(0));
                rows.add(members(
                        input.within(), place, pointer, was(before, typed.get(name + "." + row + FormInput.WAS))));
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    private static ObjectNode was(JsonNode rows, String place) {
        JsonNode was = place.matches("[0-9]{1,4}") ? rows.path(Integer.parseInt(place)) : MissingNode.getInstance();
        return was instanceof ObjectNode row ? row : JsonNodeFactory.instance.objectNode();
    }

    /**
     * Sets the missing-reasons: in their previous order, new ones last. A field that has a value now loses its reason
     * without being asked.
     */
    private void missing(List<Input> whys, String above, String at, ObjectNode standing, ObjectNode said) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        said.path("missing").forEach(all::add);
        for (Input why : whys) {
            int place = place(all, why.field());
            List<String> names = why.names(above);
            List<String> given = typed.get(names);
            JsonNode before = place < 0 ? MissingNode.getInstance() : all.get(place);
            boolean isUntouched = given.equals(Boxes.of(InputKind.WHY, before));
            if (isUntouched && !(place >= 0 && isNew(why.field(), standing, said))) {
                continue;
            }
            if (isUntouched || given.stream().allMatch(String::isBlank)) {
                all.remove(place);
            } else if (place < 0) {
                all.add(excuse(JsonNodeFactory.instance.objectNode().put("field", why.field()), given));
            } else {
                all.set(place, excuse((ObjectNode) before, given));
            }
        }
        set(said, "missing", all.isEmpty() ? null : all);
        for (Input why : whys) {
            anchor(at + "/missing/" + place(all, why.field()), why.names(above));
        }
    }

    private static boolean isNew(String field, ObjectNode standing, ObjectNode said) {
        JsonPointer pointer = FormFiller.pointer(field);
        return standing.at(pointer).isMissingNode() && !said.at(pointer).isMissingNode();
    }

    private void anchor(String pointer, List<String> names) {
        anchors.put(pointer, names.get(0));
        anchors.put(pointer + "/section", names.get(1));
        anchors.put(pointer + "/explanation", names.get(2));
    }

    private static ObjectNode excuse(ObjectNode before, List<String> given) {
        ObjectNode excuse = before.deepCopy();
        for (int i = 0; i < given.size(); i++) {
            String member = InputKind.WHY.boxes().get(i);
            if (given.get(i).isBlank()) {
                excuse.remove(member);
            } else {
                excuse.put(member, given.get(i).strip());
            }
        }
        return excuse;
    }

    private static int place(ArrayNode all, String field) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("field").asText().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    /** Sets a member, creating the objects around it; or removes it, with the objects that become empty. */
    private static void set(ObjectNode said, String field, @Nullable JsonNode value) {
        JsonPointer pointer = FormFiller.pointer(field);
        ObjectNode holder = said;
        while (!pointer.tail().matches()) {
            String name = pointer.getMatchingProperty();
            if (value == null && !(holder.get(name) instanceof ObjectNode)) {
                return;
            }
            holder = holder.withObjectProperty(name);
            pointer = pointer.tail();
        }
        if (value != null) {
            holder.set(pointer.getMatchingProperty(), value);
            return;
        }
        holder.remove(pointer.getMatchingProperty());
        if (holder.isEmpty() && field.contains(".")) {
            set(said, field.substring(0, field.lastIndexOf('.')), null);
        }
    }
}
