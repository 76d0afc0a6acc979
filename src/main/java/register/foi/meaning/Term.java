package register.foi.meaning;

import java.util.Set;

/**
 * A word or phrase of a text with its meanings.
 *
 * @param words as they are written
 * @param meanings of the thesaurus that it may have; empty if the thesaurus has none
 * @param stems of its words
 */
public record Term(String words, Set<String> meanings, Set<String> stems, Kind kind) {
    /**
     * Whether stems and meanings, in the form of {@link Thesaurus#terms}, contain the term: by one of its meanings, or by its
     * words. The words of a phrase that has a meaning may stand anywhere, and then do not mean it.
     */
    public boolean isIn(Set<String> terms) {
        return meanings.stream().anyMatch(meaning -> terms.contains("#" + meaning))
                || ((stems.size() == 1 || meanings.isEmpty()) && terms.containsAll(stems));
    }

    /** The role of a term in a question; if several apply, the first one counts. */
    public enum Kind {
        /** Carries no meaning for the search. */
        IDLE,
        /** Is worded in many ways, and has little weight. */
        LIGHT,
        /** Names the field that is wanted of an entry, such as its supplier. */
        ASKED,
        /** Names the subject of the question. */
        SUBJECTS,
        /** Names something else that councils are often asked about. */
        ELSEWHERE,
        /** Is not in the thesaurus. */
        PLAIN
    }
}
