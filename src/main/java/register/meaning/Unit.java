package register.meaning;

import java.util.Set;

/**
 * A word or phrase of a text, and what it means.
 *
 * @param words as they are written
 * @param meanings of the thesaurus that it may have; empty where it has none of them
 * @param stems of its words
 * @param isAsked whether it says what is wanted of an entry, such as its supplier
 * @param isIdle whether it says nothing of what is meant
 */
public record Unit(String words, Set<String> meanings, Set<String> stems, boolean isAsked, boolean isIdle) {}
