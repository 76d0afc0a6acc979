package register.foi.letters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Converts Roman numerals and number words, as used in list marks, into numbers. */
final class Counting {
    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");

    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> ORDER =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Counting() {}

    /** Returns the value of a Roman numeral up to twenty; 0 if it is not one. */
    static int roman(String numeral) {
        return ROMAN.indexOf(numeral) + 1;
    }

    /** Returns {@code two} and {@code second} as {@code 2}; any other word unchanged. */
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
