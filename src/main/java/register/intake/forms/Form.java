package register.intake.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.reading.ItemWording;

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

    /** Returns the words for what the items of this form say. */
    public ItemWording wording() {
        Map<String, ItemWording.Member> members = new HashMap<>();
        for (Input input : inputs()) {
            input.all("")
                    .filter(entry -> entry.getValue().kind() != InputKind.WHY)
                    .forEach(entry ->
                            members.putIfAbsent(entry.getKey(), entry.getValue().member()));
        }
        return new ItemWording(members);
    }

    /** Returns the label of a field, or of a group of fields; empty if the form has neither. */
    Optional<String> label(String field) {
        String label = labels().get(field);
        boolean isGroup = labels().keySet().stream().anyMatch(name -> name.startsWith(field + "."));
        return label != null || !isGroup ? Optional.ofNullable(label) : Optional.of(ItemWording.spelled(field));
    }

    /** Returns the input of a field, {@code suppliers.name}; empty if there is none. */
    Optional<Input> input(String field) {
        return inputs().stream()
                .flatMap(input -> input.all(""))
                .filter(entry ->
                        entry.getKey().equals(field) && entry.getValue().kind() != InputKind.WHY)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the names of the fields that can be missing with a reason, those of rows too. */
    Set<String> excusable() {
        return inputs().stream()
                .flatMap(input -> input.all(""))
                .filter(entry -> entry.getValue().kind() == InputKind.WHY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
