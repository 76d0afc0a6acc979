package register.foi.letters;

import java.util.List;

/**
 * Phrases in small letters without punctuation, one a line of a file; one after a {@code ^} is found only where a
 * sentence begins.
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

    /** Whether one is among words as {@link NormalizedText#of} gives them. */
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
