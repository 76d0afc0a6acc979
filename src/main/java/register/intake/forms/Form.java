package register.intake.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form for creating and editing records of a register.
 *
 * @param thing what a record is, with its article, {@code a contract}
 * @param reference the fields that identify the record, which are never changed
 */
public record Form(String thing, List<String> reference, List<Section> sections) {
    public Form {
        reference = List.copyOf(reference);
        sections = List.copyOf(sections);
    }

    /** A group of inputs under a heading. */
    public record Section(String heading, List<Input> inputs) {
        public Section {
            inputs = List.copyOf(inputs);
        }
    }

    /** Creates a form without inputs. */
    public static Form of(String thing, String... reference) {
        return new Form(thing, List.of(reference), List.of());
    }

    /** Returns this form with one more section. */
    public Form with(String heading, Input... inputs) {
        List<Section> more = new ArrayList<>(sections);
        more.add(new Section(heading, List.of(inputs)));
        return new Form(thing, reference, more);
    }

    List<Input> inputs() {
        return sections.stream().flatMap(section -> section.inputs().stream()).toList();
    }

    /** Returns the labels of fields by their names, {@code suppliers.name}. */
    public Map<String, String> labels() {
        return inputs().stream()
                .flatMap(input -> input.labels(""))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** Returns the fields that can be missing with a reason, with their labels. */
    public Map<String, String> excuses() {
        return inputs().stream()
                .flatMap(input -> Stream.concat(Stream.of(input), input.within().stream()))
                .filter(input -> input.kind() == InputKind.WHY)
                .collect(Collectors.toMap(Input::field, Input::label, (one, other) -> one, LinkedHashMap::new));
    }

    /** Returns the values of the form's text boxes for an item, by their names. */
    public Map<String, String> filled(JsonNode item) {
        return FormFiller.of(this, item).values();
    }

    /** Whether a field identifies the record. */
    boolean isReference(Input input) {
        return reference.contains(input.field());
    }
}
