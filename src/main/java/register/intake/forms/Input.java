package register.intake.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.reading.ItemWording;
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
 * @param phrase the value within the words for its group, {@code %s a year}; empty for the usual one
 */
public record Input(
        InputKind kind,
        String field,
        String label,
        String hint,
        List<Option> options,
        List<Input> within,
        boolean isWanted,
        String phrase) {
    public Input {
        options = List.copyOf(options);
        within = List.copyOf(within);
    }

    /** An option of a fixed list, with its label. */
    public record Option(String value, String text) {}

    public static Input of(InputKind kind, String field, String label, String hint) {
        return new Input(kind, field, label, hint, List.of(), List.of(), false, "");
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
        return new Input(InputKind.CHOICE, field, label, hint, options(words), List.of(), false, "");
    }

    /** Creates an input that takes any options of a fixed list. */
    public static <W extends Word> Input marks(String field, String label, String hint, W[] words) {
        return new Input(InputKind.MARKS, field, label, hint, options(words), List.of(), false, "");
    }

    /**
     * Creates an input of rows that can be added and removed.
     *
     * @param label of one of them, {@code Supplier}
     */
    public static Input rows(String field, String label, String hint, Input... within) {
        return new Input(InputKind.ROWS, field, label, hint, List.of(), List.of(within), false, "");
    }

    /** Returns this input so that the form of a new record starts with one row. */
    public Input wanted() {
        return new Input(kind, field, label, hint, options, within, true, phrase);
    }

    /** The same in other words. */
    public Input worded(String otherLabel, String otherHint) {
        return new Input(kind, field, otherLabel, otherHint, options, within, isWanted, phrase);
    }

    /** Returns this input whose value reads so within the words for its group, {@code %s a year}. */
    public Input phrased(String words) {
        return new Input(kind, field, label, hint, options, within, isWanted, words);
    }

    /** Returns this input of texts that read otherwise: a code as what it stands for. */
    public Input reading(Map<String, String> words) {
        List<Option> texts = words.entrySet().stream()
                .map(word -> new Option(word.getKey(), word.getValue()))
                .toList();
        return new Input(kind, field, label, hint, texts, within, isWanted, phrase);
    }

    /** Returns how its values read. */
    ItemWording.Member member() {
        Map<String, String> texts =
                options.stream().collect(Collectors.toMap(Option::value, Option::text, (one, other) -> one));
        return new ItemWording.Member(kind.wording(), label, texts, phrase);
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

    /** Returns this input and all within it, by field names without indexes of lists. */
    Stream<Map.Entry<String, Input>> all(String above) {
        return Stream.concat(
                Stream.of(Map.entry(above + field, this)),
                within.stream().flatMap(input -> input.all(above + field + ".")));
    }

    /** Returns the error message of a blank input that needs a value: {@code enter a department}. */
    String demand() {
        String verb = switch (kind) {
            case CHOICE, YES_NO, MARKS -> "select ";
            case ROWS -> "add ";
            case LINE, PROSE, NUMBER, DATE, CYCLE, MONEY, LINES, PARAGRAPHS, PAIRS, WHY -> "enter ";
        };
        return verb + article() + within(label);
    }

    /** Returns the article of the label; none for a plural or a clause, {@code what became of it}. */
    private String article() {
        if (label.matches("(What|Whether|When|Where|Who|How|Why) .*|.*[^s]s")) {
            return "";
        }
        return label.startsWith("Date ") ? "the " : label.matches("(?i)[aeiou].*") ? "an " : "a ";
    }

    /** Returns a text as it is within a sentence: without its capital, unless it begins with an abbreviation. */
    static String within(String text) {
        boolean isWord = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return isWord ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
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
