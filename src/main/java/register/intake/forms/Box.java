package register.intake.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** Lays out inputs with their values and errors. */
    record Layout(FormInput typed, List<FieldError> wrongs, String newest, boolean isNew, Form form) {
        private static final int FEW = 5;

        List<Box> of(List<Input> inputs, String above) {
            List<Box> boxes = new ArrayList<>();
            for (Input input : inputs) {
                if (input.kind() == InputKind.WHY && isAfterItsField(input, boxes, above)) {
                    Box last = boxes.remove(boxes.size() - 1);
                    boxes.add(last.excusedBy(of(input, above, last.label())));
                } else {
                    boxes.add(of(input, above, input.label()));
                }
            }
            return boxes;
        }

        private static boolean isAfterItsField(Input why, List<Box> boxes, String above) {
            return !boxes.isEmpty()
                    && boxes.get(boxes.size() - 1)
                            .name()
                            .replaceFirst("-[a-z]+$", "")
                            .equals(above + why.field());
        }

        private Box of(Input input, String above, String label) {
            List<String> names = input.kind() == InputKind.ROWS ? List.of(input.name(above)) : input.names(above);
            Map<String, String> values = new LinkedHashMap<>();
            names.forEach(name -> values.put(name, typed.get(name)));
            String wrong = wrongs.stream()
                    .filter(one -> names.contains(one.box()))
                    .map(FieldError::text)
                    .findFirst()
                    .orElse("");
            List<Row> rows = input.kind() == InputKind.ROWS ? rows(input, names.get(0)) : List.of();
            boolean isFixed = !isNew && above.isEmpty() && form.isReference(input);
            return new Box(
                    input.kind(),
                    names.get(0),
                    label,
                    input.hint(),
                    values,
                    input.options(),
                    wrong,
                    rows,
                    List.of(),
                    isFixed);
        }

        private List<Row> rows(Input input, String name) {
            List<Integer> places = typed.rows(name);
            List<Row> rows = new ArrayList<>();
            for (int place : places) {
                String row = name + "." + place;
                boolean isOpen = places.size() <= FEW
                        || row.equals(newest)
                        || newest.startsWith(row + ".")
                        || wrongs.stream().anyMatch(wrong -> wrong.box().startsWith(row + "."));
                String summary = input.within().stream()
                        .limit(2)
                        .map(first -> typed.get(first.names(row + ".").get(0)))
                        .filter(text -> !text.isBlank())
                        .reduce((one, other) -> one + ": " + other)
                        .orElse("");
                rows.add(new Row(row, typed.get(row + FormInput.WAS), isOpen, summary, of(input.within(), row + ".")));
            }
            return rows;
        }
    }

    private Box excusedBy(Box why) {
        return new Box(kind, name, label, hint, values, options, wrong, rows, List.of(why), isFixed);
    }
}
