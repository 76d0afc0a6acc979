package register.foi.letters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Converts Roman numerals, letters and number words, as used in list marks, into numbers. */
final class Counting {
    private static final List<String> TENS = List.of("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc");
    private static final List<String> ONES = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> ORDER =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private static final int ALPHABET = 26;
    private static final int TEN = 10;

    private Counting() {}

    /** Returns the value of a Roman numeral below a hundred; 0 if it is not one. */
    static int roman(String numeral) {
        for (int value = 1; value < TEN * TEN; value++) {
            if (numeral.equals(TENS.get(value / TEN) + ONES.get(value % TEN))) {
                return value;
            }
        }
        return 0;
    }

    /** Returns a number below a hundred as a Roman numeral, and a larger one in digits. */
    static String inRoman(int value) {
        return value < TEN * TEN ? TENS.get(value / TEN) + ONES.get(value % TEN) : Integer.toString(value);
    }

    /** Returns 1 as {@code a}, 27 as {@code aa} and 28 as {@code ab}. */
    static String inLetters(int value) {
        String last = Character.toString('a' + (value - 1) % ALPHABET);
        return value <= ALPHABET ? last : inLetters((value - 1) / ALPHABET) + last;
    }

    /**
     * Returns the places of one or two letters in a list that goes on after z: both {@code aa} and {@code bb} (the
     * letter twice), or {@code aa} and {@code ab} (the next pair).
     */
    static List<Integer> letters(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        int first = small.charAt(0) - 'a' + 1;
        if (small.length() == 1) {
            return List.of(first);
        }
        int second = small.charAt(1) - 'a' + 1;
        if (first == second && first > 1) {
            return List.of(ALPHABET + first, first * ALPHABET + second);
        }
        return List.of(first * ALPHABET + second);
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
