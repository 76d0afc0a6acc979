package register.intake.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people are asked when they say or correct a record of a register.
 *
 * @param thing that a record is of, {@code contract}, with its article
 * @param reference the field by which the record is known, which is never changed
 */
public record Form(String thing, List<String> reference, List<Section> sections) {
    public Form {
        reference = List.copyOf(reference);
        sections = List.copyOf(sections);
    }

    /** Inputs that belong together, under a heading. */
    public record Section(String heading, List<Input> inputs) {
        public Section {
            inputs = List.copyOf(inputs);
        }
    }

    /** A form without inputs yet. */
    public static Form of(String thing, String... reference) {
        return new Form(thing, List.of(reference), List.of());
    }

    /** The same with one more section. */
    public Form with(String heading, Input... inputs) {
        List<Section> more = new ArrayList<>(sections);
        more.add(new Section(heading, List.of(inputs)));
        return new Form(thing, reference, more);
    }

    List<Input> inputs() {
        return sections.stream().flatMap(section -> section.inputs().stream()).toList();
    }

    /** The labels of fields by their names, {@code suppliers.name}. */
    public Map<String, String> labels() {
        return inputs().stream()
                .flatMap(input -> input.labels(""))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The fields of which it can be said why they are not said, with their labels. */
    public Map<String, String> excuses() {
        return inputs().stream()
                .flatMap(input -> Stream.concat(Stream.of(input), input.within().stream()))
                .filter(input -> input.kind() == InputKind.WHY)
                .collect(Collectors.toMap(Input::field, Input::label, (one, other) -> one, LinkedHashMap::new));
    }

    /** What stands in the boxes of the form, by their names, where it is filled with an item. */
    public Map<String, String> filled(JsonNode item) {
        return FormFiller.of(this, item).values();
    }

    /** Whether a field tells the record from the others. */
    boolean isReference(Input input) {
        return reference.contains(input.field());
    }
}
