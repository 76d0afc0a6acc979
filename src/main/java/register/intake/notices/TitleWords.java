package register.intake.notices;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a title, without those that many titles have, as two titles are compared by them. */
final class TitleWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final Set<String> COMMON = Set.of(
            "the", "and", "for", "of", "to", "in", "contract", "services", "service", "provision", "supply", "council");

    /** Their hashes in order, each once: a title is compared with thousands. */
    private final int[] words;

    TitleWords(String title) {
        words = WORD.matcher(title.toLowerCase(Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(word -> !COMMON.contains(word))
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns how many of the words of two titles are in both, from 0 to 1. */
    double similarity(TitleWords other) {
        int both = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            int order = Integer.compare(words[i], other.words[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both == 0 ? 0 : (double) both / (words.length + other.words.length - both);
    }
}
