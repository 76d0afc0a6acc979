package register.store.query;

import java.util.Arrays;
import java.util.List;
import register.values.Word;

/**
 * The form that the value of a parameter takes, for the API document.
 *
 * @param pattern of one value; empty where any text will do
 * @param words that one value is one of; empty where it is not of a list
 * @param example of a value
 */
public record ParameterType(String pattern, List<String> words, String example) {
    public static ParameterType text(String example) {
        return new ParameterType("", List.of(), example);
    }

    public static ParameterType of(String pattern, String example) {
        return new ParameterType(pattern, List.of(), example);
    }

    /** One of the words, or several with commas between them. */
    public static ParameterType words(List<String> words) {
        return new ParameterType("", List.copyOf(words), words.get(0));
    }

    /** One of the words of an enumeration, or several with commas between them. */
    public static ParameterType words(Word[] words) {
        return words(Arrays.stream(words).map(Word::word).toList());
    }
}
