package register.foi.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Phrases and what they mean, reached stem by stem. */
final class ConceptPhrases {
    private final Step root = new Step();

    /** Where a phrase has got to. */
    private static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private @Nullable Set<String> meanings;
    }

    /** Of the stems from a place: how many are one phrase, and what it means. */
    record Found(int length, Set<String> meanings) {}

    /** Gives a phrase one more meaning. */
    void add(List<String> stems, String meaning) {
        Step end = end(stems);
        if (end.meanings == null) {
            end.meanings = new TreeSet<>();
        }
        end.meanings.add(meaning);
    }

    /** Keeps a phrase together that means nothing, unless it means something. */
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

    /** The longest phrase that begins at a place; no length where none does. */
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

    /** What all the phrases mean that begin at a place. */
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
