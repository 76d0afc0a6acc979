package register.foi.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an entry speaks of.
 *
 * @param terms that it says
 * @param headline what it is called
 * @param offers the meanings that its fields answer, said or not: a contract has a supplier
 */
public record Subject(Set<String> terms, List<Term> headline, Set<String> offers) {
    public Subject {
        terms = Set.copyOf(terms);
        headline = List.copyOf(headline);
        offers = Set.copyOf(offers);
    }

    /** Reads an entry. */
    public static Subject of(Thesaurus thesaurus, String title, List<String> texts, Set<String> offers) {
        Set<String> terms = new HashSet<>(thesaurus.terms(title));
        texts.forEach(text -> terms.addAll(thesaurus.terms(text)));
        return new Subject(terms, thesaurus.units(title), offers);
    }

    /** Whether it speaks of a word or phrase. */
    public boolean covers(Term unit) {
        return unit.meanings().stream().anyMatch(meaning -> offers.contains(meaning) || terms.contains("#" + meaning))
                || terms.containsAll(unit.stems());
    }
}
