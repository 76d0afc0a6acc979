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
 * Reads what was typed into a form as an item. Members that the form does not ask for stay as they were, and so does what
 * nobody has changed, to the letter; what the form does not declare is not looked at.
 */
final class FormReader {
    private final FormInput typed;
    private final List<FieldError> wrongs = new ArrayList<>();
    private final Map<String, String> anchors = new LinkedHashMap<>();

    private FormReader(FormInput typed) {
        this.typed = typed;
    }

    /**
     * What was read.
     *
     * @param said as JSON
     * @param wrongs what could not be read
     * @param anchors by the pointer to a member, the name of the box that it was typed into
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

    /** What a box says; null where it says nothing. */
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
     * Why fields are not said: in the order that they were listed in, new ones last. What is said now needs none, so the
     * one that it had goes with nobody asking.
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

    /** Sets a member, with the objects that it stands in; or takes it away, with those that have nothing in them then. */
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
