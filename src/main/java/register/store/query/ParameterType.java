package register.store.query;

import java.util.Arrays;
import java.util.List;
import register.values.Word;

/**
 * The format of a parameter's value, for the API document.
 *
 * @param pattern of one value; empty if it is any text
 * @param words the allowed values; empty if there is no fixed list
 * @param example of a value
 */
public record ParameterType(String pattern, List<String> words, String example) {
    /** A date of reduced precision. */
    public static final ParameterType DATE = of("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", "2026-04");

    /** A number in digits, which may be an amount of money. */
    public static final ParameterType NUMBER = of("-?[0-9]{1,15}([.][0-9]{1,6})?", "5000");

    public static ParameterType text(String example) {
        return new ParameterType("", List.of(), example);
    }

    public static ParameterType of(String pattern, String example) {
        return new ParameterType(pattern, List.of(), example);
    }

    /** Creates a type of one of the words, or several separated by commas. */
    public static ParameterType words(List<String> words) {
        return new ParameterType("", List.copyOf(words), words.get(0));
    }

    /** Creates a type of one of the words of an enumeration, or several separated by commas. */
    public static ParameterType words(Word[] words) {
        return words(Arrays.stream(words).map(Word::word).toList());
    }
}
