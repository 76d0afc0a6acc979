package register.foi.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The subject matter of an entry, parsed into terms.
 *
 * @param terms stems and meanings that the entry contains
 * @param headline the terms of its title
 * @param offers the meanings that its fields answer, whether or not they have a value: a contract has a supplier
 */
public record Subject(Set<String> terms, List<Term> headline, Set<String> offers) {
    public Subject {
        terms = Set.copyOf(terms);
        headline = List.copyOf(headline);
        offers = Set.copyOf(offers);
    }

    /** Parses an entry. */
    public static Subject of(Thesaurus thesaurus, String title, List<String> texts, Set<String> offers) {
        Set<String> terms = new HashSet<>(thesaurus.terms(title));
        texts.forEach(text -> terms.addAll(thesaurus.terms(text)));
        return new Subject(terms, thesaurus.units(title), offers);
    }

    /** Whether the entry covers a word or phrase. */
    public boolean covers(Term unit) {
        return unit.meanings().stream().anyMatch(offers::contains) || unit.isIn(terms);
    }
}
