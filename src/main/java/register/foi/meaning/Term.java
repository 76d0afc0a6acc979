package register.foi.meaning;

import java.util.Set;

/**
 * A word or phrase of a text, and what it means.
 *
 * @param words as they are written
 * @param meanings of the thesaurus that it may have; empty where it has none of them
 * @param stems of its words
 */
public record Term(String words, Set<String> meanings, Set<String> stems, Kind kind) {
    /** What part a unit has in a question; of several the first decides. */
    public enum Kind {
        /** It says nothing of what is meant. */
        IDLE,
        /** It is said in many ways, and counts for little. */
        LIGHT,
        /** It says what is wanted of an entry, such as its supplier. */
        ASKED,
        /** It says what is spoken of. */
        SUBJECTS,
        /** It says what councils are asked for besides. */
        ELSEWHERE,
        /** It is none of the words that the thesaurus knows. */
        PLAIN
    }
}
