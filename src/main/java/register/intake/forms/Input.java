package register.intake.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.values.Word;

/**
 * An input of a form.
 *
 * @param field of the item, or of its row, {@code period.end}
 * @param label as people read it
 * @param hint how to answer; empty if the label is enough
 * @param options to choose from
 * @param within the inputs of each row, if it consists of rows
 * @param isWanted whether the form of a new record starts with one row
 */
public record Input(
        InputKind kind,
        String field,
        String label,
        String hint,
        List<Option> options,
        List<Input> within,
        boolean isWanted) {
    public Input {
        options = List.copyOf(options);
        within = List.copyOf(within);
    }

    /** An option of a fixed list, with its label. */
    public record Option(String value, String text) {}

    public static Input of(InputKind kind, String field, String label, String hint) {
        return new Input(kind, field, label, hint, List.of(), List.of(), false);
    }

    public static Input line(String field, String label, String hint) {
        return of(InputKind.LINE, field, label, hint);
    }

    public static Input prose(String field, String label, String hint) {
        return of(InputKind.PROSE, field, label, hint);
    }

    public static Input date(String field, String label, String hint) {
        return of(InputKind.DATE, field, label, hint);
    }

    /** Creates an input that takes one option of a fixed list. */
    public static <W extends Word> Input choice(String field, String label, String hint, W[] words) {
        return new Input(InputKind.CHOICE, field, label, hint, options(words), List.of(), false);
    }

    /** Creates an input that takes any options of a fixed list. */
    public static <W extends Word> Input marks(String field, String label, String hint, W[] words) {
        return new Input(InputKind.MARKS, field, label, hint, options(words), List.of(), false);
    }

    /**
     * Creates an input of rows that can be added and removed.
     *
     * @param label of one of them, {@code Supplier}
     */
    public static Input rows(String field, String label, String hint, Input... within) {
        return new Input(InputKind.ROWS, field, label, hint, List.of(), List.of(within), false);
    }

    /** Returns this input so that the form of a new record starts with one row. */
    public Input wanted() {
        return new Input(kind, field, label, hint, options, within, true);
    }

    /** The same in other words. */
    public Input worded(String otherLabel, String otherHint) {
        return new Input(kind, field, otherLabel, otherHint, options, within, isWanted);
    }

    /** Why a field is not said, to stand below what it excuses. */
    public static Input why(String field, String label) {
        return of(InputKind.WHY, field, label, "");
    }

    /** Returns its name in a form, below the input that contains it. */
    String name(String above) {
        return above + (kind == InputKind.WHY ? "missing." : "") + field;
    }

    /** Returns the names of its text boxes. */
    List<String> names(String above) {
        return kind.boxes().stream()
                .map(box -> box.isEmpty() ? name(above) : name(above) + "-" + box)
                .toList();
    }

    /** Returns the labels of this input and of all within it, by field names without indexes of lists. */
    Stream<Map.Entry<String, String>> labels(String above) {
        return kind == InputKind.WHY
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(Map.entry(above + field, label)),
                        within.stream().flatMap(input -> input.labels(above + field + ".")));
    }

    private static <W extends Word> List<Option> options(W[] words) {
        return Arrays.stream(words)
                .map(word -> new Option(word.word(), sentence(word.inWords())))
                .collect(Collectors.toList());
    }

    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
