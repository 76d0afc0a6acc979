package register.intake.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.values.ReadableText;

/** The values of a form's text boxes, by their names. */
record FormInput(Map<String, String> values) {
    /** The suffix of the name that holds the original index of a row; of a new row, {@link #NEW}. */
    static final String WAS = ".was";

    static final String NEW = "new";

    private static final Pattern ROW = Pattern.compile("([0-9]{1,4})\\.was");

    FormInput {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Converts the parameters that a browser sends: line ends are two characters there, and ticked boxes come as
     * repeated values. What is pasted may have spaces and other characters that nobody can see.
     */
    static FormInput of(Map<String, List<String>> form) {
        Map<String, String> values = new LinkedHashMap<>();
        form.forEach((name, sent) ->
                values.put(name, ReadableText.typed(String.join(",", sent).replace("\r\n", "\n"))));
        return new FormInput(values);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    List<String> get(List<String> names) {
        return names.stream().map(this::get).toList();
    }

    /** Returns the indexes of the rows below a name, in order. */
    List<Integer> rows(String name) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (String key : values.keySet()) {
            if (key.startsWith(name + ".")) {
                Matcher row = ROW.matcher(key.substring(name.length() + 1));
                if (row.matches()) {
                    rows.add(Integer.parseInt(row.group(1)));
                }
            }
        }
        return List.copyOf(rows);
    }

    /** Whether nothing is filled in below a name; a currency alone does not count. */
    boolean isBlank(String below) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith(below))
                .filter(value ->
                        !value.getKey().endsWith(WAS) && !value.getKey().endsWith("-currency"))
                .allMatch(value -> value.getValue().isBlank());
    }

    /** Returns these values with one more row below a name. */
    FormInput adding(String name) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name + "." + next(name) + WAS, NEW);
        return new FormInput(more);
    }

    /** Returns the index of the next row. */
    int next(String name) {
        List<Integer> rows = rows(name);
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1) + 1;
    }

    /** Returns these values without a row, {@code suppliers.1}. */
    FormInput removing(String row) {
        return only(name -> !name.startsWith(row + "."));
    }

    FormInput only(Predicate<String> names) {
        Map<String, String> some = new LinkedHashMap<>(values);
        some.keySet().removeIf(names.negate());
        return new FormInput(some);
    }

    private Map<String, String> below(String name) {
        return only(key -> key.startsWith(name + ".")).values();
    }

    /**
     * Merges a submission with a record that was changed meanwhile: inputs that the user did not change take the
     * current value. The rows of a group are merged as a whole.
     *
     * @param before the values of the form when it was opened
     * @param now the values that it would have now
     */
    FormInput over(FormInput before, FormInput now, List<Input> inputs) {
        Map<String, String> merged = new LinkedHashMap<>();
        for (Input input : inputs) {
            if (input.kind() == InputKind.ROWS) {
                boolean isMine = !below(input.field()).equals(before.below(input.field()));
                merged.putAll((isMine ? this : now).below(input.field()));
            } else {
                List<String> names = input.names("");
                FormInput from = get(names).equals(before.get(names)) ? now : this;
                names.forEach(name -> merged.put(name, from.get(name)));
            }
        }
        return new FormInput(merged);
    }
}
