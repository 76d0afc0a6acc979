package register.foi.letters;

import java.util.List;

/**
 * A list of phrases in lower case without punctuation, read from a file with one phrase a line; a phrase after a
 * {@code ^} matches only at the beginning of a sentence.
 */
record Phrases(List<String> anywhere, List<String> first) {
    static Phrases in(String file) {
        List<String> lines = NormalizedText.lines(file);
        return new Phrases(
                lines.stream()
                        .filter(line -> !line.startsWith("^"))
                        .map(NormalizedText::of)
                        .toList(),
                lines.stream()
                        .filter(line -> line.startsWith("^"))
                        .map(NormalizedText::of)
                        .toList());
    }

    /** Whether the words contain one of the phrases; the words are as {@link NormalizedText#of} returns them. */
    boolean areIn(String words) {
        for (String phrase : first) {
            if (words.startsWith(phrase)) {
                return true;
            }
        }
        for (String phrase : anywhere) {
            if (words.contains(phrase)) {
                return true;
            }
        }
        return false;
    }
}
