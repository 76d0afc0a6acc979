package register.foi.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A prefix tree of phrases and their meanings, keyed by stem. */
final class ConceptPhrases {
    private final Step root = new Step();

    /** A node of the tree: the stems read so far. */
    private static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private @Nullable Set<String> meanings;
    }

    /** The longest match from a position: how many stems it covers, and its meanings. */
    record Found(int length, Set<String> meanings) {}

    /** Adds a meaning to a phrase. */
    void add(List<String> stems, String meaning) {
        Step end = end(stems);
        if (end.meanings == null) {
            end.meanings = new TreeSet<>();
        }
        end.meanings.add(meaning);
    }

    /** Adds a phrase without a meaning, so that its words are kept together; a meaning it already has stays. */
    void addIdle(List<String> stems) {
        Step end = end(stems);
        if (end.meanings == null) {
            end.meanings = Set.of();
        }
    }

    private Step end(List<String> stems) {
        Step step = root;
        for (String stem : stems) {
            step = step.next.computeIfAbsent(stem, none -> new Step());
        }
        return step;
    }

    /** Returns the longest phrase that begins at a position; its length is 0 if there is none. */
    Found longest(List<EnglishStemmer.Stem> stems, int from) {
        Found longest = new Found(0, Set.of());
        Step step = root.next.get(stems.get(from).text());
        for (int i = from;
                step != null;
                step = ++i < stems.size() ? step.next.get(stems.get(i).text()) : null) {
            if (step.meanings != null) {
                longest = new Found(i - from + 1, step.meanings);
            }
        }
        return longest;
    }

    /** Returns the meanings of all phrases that begin at a position. */
    Set<String> all(List<EnglishStemmer.Stem> stems, int from) {
        Set<String> all = new HashSet<>();
        Step step = root.next.get(stems.get(from).text());
        for (int i = from;
                step != null;
                step = ++i < stems.size() ? step.next.get(stems.get(i).text()) : null) {
            if (step.meanings != null) {
                all.addAll(step.meanings);
            }
        }
        return all;
    }
}
