package register.intake.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import register.values.ReadableText;
import register.values.Text;
import register.values.problem.Fault;

/**
 * Requires that the texts of an item are as their readers see them: two names that look the same are the same, and no
 * character changes the order of the others.
 */
final class TextRule {
    private TextRule() {}

    /**
     * Returns the faults of the texts of an item.
     *
     * @param standing the current item; what it has already may stay
     */
    static List<Fault> of(JsonNode item, JsonNode standing) {
        Set<String> before = new HashSet<>();
        each(standing, "", (pointer, text) -> before.add(text));
        List<Fault> faults = new ArrayList<>();
        each(item, "", (pointer, text) -> {
            if (!ReadableText.isOrdinary(text) && !before.contains(text)) {
                check(pointer, text, faults);
            }
        });
        return faults;
    }

    private static void check(String pointer, String text, List<Fault> faults) {
        String name = pointer.substring(1).replaceAll("/[0-9]+", "").replace('/', '.');
        Optional<String> reversal = ReadableText.reversal(text);
        Optional<String> unseen = ReadableText.unseen(text);
        if (reversal.isPresent()) {
            faults.add(new Fault(pointer, Text.reversed(name, reversal.get())));
        } else if (unseen.isPresent() && !ReadableText.typed(text).equals(text)) {
            faults.add(new Fault(
                    pointer,
                    "%s has an invisible character, %s; remove it, or write a plain space"
                            .formatted(name, unseen.get())));
        } else if (!ReadableText.typed(text).equals(text)) {
            faults.add(new Fault(
                    pointer,
                    "%s has accents that are separate from their letters; write each as one character (NFC)"
                            .formatted(name)));
        } else {
            // A spreadsheet with it would be read as something else; a change without a note is refused as text is
            // anyway.
            ReadableText read = ReadableText.of(text);
            read.notes().stream()
                    .filter(note -> !read.text().equals(text))
                    .limit(1)
                    .map(note -> new Fault(pointer, "%s: %s; write that instead".formatted(name, note)))
                    .forEach(faults::add);
        }
    }

    private static void each(JsonNode node, String pointer, BiConsumer<String, String> text) {
        if (node.isTextual()) {
            text.accept(pointer, node.asText());
        } else if (node.isObject()) {
            node.properties().forEach(member -> each(member.getValue(), pointer + "/" + member.getKey(), text));
        } else {
            for (int i = 0; i < node.size(); i++) {
                each(node.get(i), pointer + "/" + i, text);
            }
        }
    }
}
