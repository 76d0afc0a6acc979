package register.intake.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out inputs with their values and errors. */
record BoxLayout(FormInput typed, List<FieldError> wrongs, String newest, boolean isNew, Form form) {
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
        List<Box.Row> rows = input.kind() == InputKind.ROWS ? rows(input, names.get(0)) : List.of();
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

    private List<Box.Row> rows(Input input, String name) {
        List<Integer> places = typed.rows(name);
        List<Box.Row> rows = new ArrayList<>();
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
            rows.add(new Box.Row(row, typed.get(row + FormInput.WAS), isOpen, summary, of(input.within(), row + ".")));
        }
        return rows;
    }
}
