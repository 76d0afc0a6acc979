package register.intake.forms;

import java.util.List;
import java.util.Map;

/**
 * An input of a form as it is shown, with its current values.
 *
 * @param name of its first text box, or of its group of rows
 * @param label as people read it
 * @param values of its text boxes, by their names
 * @param wrong the error message; empty if there is none
 * @param rows of the input, if it consists of rows
 * @param why the inputs for the reason if it has no value; empty if a value is required
 */
public record Box(
        InputKind kind,
        String name,
        String label,
        String hint,
        Map<String, String> values,
        List<Input.Option> options,
        String wrong,
        List<Row> rows,
        List<Box> why,
        boolean isFixed) {

    /** A row of inputs; it is expanded if there are few rows, if it has an error, or if it is new. */
    public record Row(String name, String was, boolean isOpen, String summary, List<Box> boxes) {}

    /** Returns the value of its only or first text box. */
    public String value() {
        return values.values().iterator().next();
    }

    /** Whether an option is among those that are ticked. */
    public boolean has(String word) {
        return List.of(value().split(",", -1)).contains(word);
    }

    /** Whether the inputs for the missing-reason are expanded: they have a value or an error. */
    public boolean isOpen() {
        return !wrong.isEmpty() || values.values().stream().anyMatch(value -> !value.isBlank());
    }

    /** Returns this input with those for the reason why it has no value. */
    Box excusedBy(Box why) {
        return new Box(kind, name, label, hint, values, options, wrong, rows, List.of(why), isFixed);
    }
}
