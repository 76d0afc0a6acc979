package register.intake.forms;

import java.util.List;
import java.util.Map;

/**
 * A step of removing content from an entry: the form, and then the page on which an administrator checks it.
 *
 * @param status the HTTP status of the response
 * @param entry the number of the entry, as it was typed
 * @param title of the record that the entry is about; empty while no entry is chosen
 * @param fields that can be removed
 * @param typed the values of the other text boxes, by name
 * @param isChecking whether the page only asks for a confirmation
 */
public record RedactionStep(
        int status,
        String entry,
        String title,
        List<Choice> fields,
        Map<String, String> typed,
        boolean isChecking,
        List<FieldError> wrongs) {
    /** A field of the entry, by its JSON pointer, with its value in words. */
    public record Choice(String pointer, String label, String value, boolean isChosen) {}

    public RedactionStep {
        fields = List.copyOf(fields);
        typed = Map.copyOf(typed);
        wrongs = List.copyOf(wrongs);
    }

    /** Returns what was typed in a text box; empty if nothing was. */
    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Returns the error message of a text box; empty if there is none. */
    public String wrong(String box) {
        return FieldError.of(wrongs, box);
    }
}
