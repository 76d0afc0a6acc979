package register.foi.letters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers as people write them before what they list. */
final class Counting {
    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");

    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> ORDER =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Counting() {}

    /** The value of a numeral up to twenty; nought where it is none. */
    static int roman(String numeral) {
        return ROMAN.indexOf(numeral) + 1;
    }

    /** {@code two} and {@code second} as {@code 2}; anything else unchanged. */
    static String inDigits(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return place(WORDS, small).or(() -> place(ORDER, small)).orElse(word);
    }

    static boolean isUpper(String letters) {
        return Character.isUpperCase(letters.charAt(0));
    }

    private static Optional<String> place(List<String> words, String word) {
        int place = words.indexOf(word) + 1;
        return place == 0 ? Optional.empty() : Optional.of(Integer.toString(place));
    }
}
