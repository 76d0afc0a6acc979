package register.foi.letters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises text in another language than English by its script, or by words that only that language uses often. */
final class Languages {
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 12;
    private static final int MUCH_MORE = 3;

    private static final List<Language> ALL = read();
    private static final Language ENGLISH = ALL.get(0);

    private Languages() {}

    /** A language with its most frequent words that are not words of English. */
    private record Language(String name, Set<String> words) {
        long count(List<String> said) {
            return said.stream().filter(words::contains).distinct().count();
        }
    }

    /** Returns the language of a passage, {@code Welsh}; empty for English and for what is too short to tell. */
    static Optional<String> of(String text) {
        return of(text, 1);
    }

    /** Returns the language of a letter that is hardly in English; empty where a part of it is. */
    static Optional<String> ofWhole(String letter) {
        return of(letter, MUCH_MORE);
    }

    private static Optional<String> of(String text, int times) {
        if (text.length() < FEWEST_LETTERS) {
            return Optional.empty();
        }
        if (isOtherScript(text)) {
            return Optional.of("another script");
        }
        List<String> said = List.of(NormalizedText.of(text).strip().split(" ", -1));
        long english = ENGLISH.count(said);
        Optional<Language> likeliest = ALL.stream()
                .skip(1)
                .reduce((one, other) -> one.count(said) >= other.count(said) ? one : other)
                .filter(language -> language.count(said) >= FEWEST_WORDS && language.count(said) > times * english);
        return likeliest.map(Language::name);
    }

    private static boolean isOtherScript(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .count();
        return letters >= FEWEST_LETTERS && latin * 2 < letters;
    }

    private static List<Language> read() {
        List<Language> all = new ArrayList<>();
        for (String line : NormalizedText.lines("languages.txt")) {
            int colon = line.indexOf(':');
            all.add(new Language(
                    Boilerplate.capital(line.substring(0, colon)),
                    new HashSet<>(List.of(line.substring(colon + 1).strip().split(" +", -1)))));
        }
        return List.copyOf(all);
    }
}
