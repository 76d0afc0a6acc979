package register.foi.answers;

import java.util.Collections;
import java.util.Set;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.foi.responses.Pointer;
import register.registers.retrieval.RecordAnswer;

/**
 * An entry that was found for a question, and what it tells.
 *
 * @param answer of its record
 * @param offered why it was found
 * @param kinds the meanings of the thesaurus that ask for records of its register
 */
record ToldEntry(Pointer pointer, RecordAnswer answer, Ranker.Offered offered, Set<String> kinds) {
    /** The meaning that asks for a document, which no words in its place are. */
    private static final String DOCUMENT = "document";

    /** Meanings that ask for a quantity of its own unit, which a record tells by a field and never by words in its place. */
    private static final Set<String> QUANTITIES = Set.of("cost", "time", "duration");

    /** Whether it is a question that was answered before. */
    boolean isEarlierQuestion() {
        return !offered.candidate().part().isEmpty();
    }

    /** Whether it is a list of many records. */
    boolean isWholeList() {
        return pointer.reference().equals(pointer.register());
    }

    /** Whether it tells the field or figure that a term asks for. */
    boolean tells(Term asked, Thesaurus thesaurus) {
        return asked.meanings().stream().anyMatch(answer.told()::contains)
                || asked.meanings().stream().anyMatch(kinds::contains)
                || (!asked.meanings().contains(DOCUMENT)
                        && (isEarlierQuestion() || Collections.disjoint(asked.meanings(), QUANTITIES))
                        && (offered.covers().contains(asked) || says(asked, thesaurus)));
    }

    /** Whether it has the field that a term asks for, without a value, and says why. */
    boolean hasGap(Term asked) {
        return asked.meanings().stream().anyMatch(answer.untold()::contains);
    }

    /** Whether it covers a term that says what the question is about. */
    boolean covers(Term content, Thesaurus thesaurus) {
        return offered.covers().contains(content) || says(content, thesaurus);
    }

    /** Whether its title says a term. */
    boolean isCalled(Term term, Thesaurus thesaurus) {
        Set<String> terms = thesaurus.terms(offered.candidate().title());
        return terms.containsAll(term.stems())
                || term.meanings().stream().anyMatch(meaning -> terms.contains("#" + meaning));
    }

    private boolean says(Term term, Thesaurus thesaurus) {
        return pointer.values().stream()
                .map(said -> thesaurus.terms(said.label() + " " + said.value()))
                .anyMatch(terms -> terms.containsAll(term.stems())
                        || term.meanings().stream().anyMatch(meaning -> terms.contains("#" + meaning)));
    }
}
