package register.foi.answers;

import java.util.List;
import java.util.Set;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.foi.responses.Pointer;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.RecordAnswer;

/**
 * An entry that was found for a question, and what it tells.
 *
 * @param answer of its record
 * @param offered why it was found
 * @param kinds the meanings of the thesaurus that ask for records of its register
 * @param hasFigures whether its register has figures of its records
 */
record ToldEntry(Pointer pointer, RecordAnswer answer, Ranker.Offered offered, Set<String> kinds, boolean hasFigures) {
    /** The meaning that asks for a document, which no words in its place are. */
    private static final String DOCUMENT = "document";

    /** The meaning that asks for a target, which the definition of a figure may tell. */
    private static final String TARGET = "target";

    /** The meanings that ask how many there are. */
    private static final Set<String> NUMBERS = Set.of("count", "percentage");

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
                        && ((offered.covers().contains(asked) && !isWithoutFigures() && !isOfNoNumber(asked))
                                || (isEarlierQuestion() && says(asked, thesaurus))
                                || (asked.meanings().contains(TARGET) && hasFigures && says(asked, thesaurus))));
    }

    /** Whether a number is asked for and it is a record that counts nothing: that one asked before said a number is no count. */
    private boolean isOfNoNumber(Term asked) {
        return !hasFigures && !isEarlierQuestion() && NUMBERS.containsAll(asked.meanings());
    }

    /** Whether its register has figures and none of it is told, only what it counts. */
    private boolean isWithoutFigures() {
        return hasFigures && !pointer.tells();
    }

    /** Whether it has the field that a term asks for without a value, or is called by it, and says why. */
    boolean hasGap(Term asked, Thesaurus thesaurus) {
        return asked.meanings().stream().anyMatch(answer.untold()::contains)
                || (hasFigures && isCalled(asked, thesaurus));
    }

    /** Whether it covers a term that says what the question is about. */
    boolean covers(Term content, Thesaurus thesaurus) {
        return offered.covers().contains(content) || says(content, thesaurus);
    }

    /** Whether its title says a term. */
    boolean isCalled(Term term, Thesaurus thesaurus) {
        return term.isIn(thesaurus.terms(offered.candidate().title()));
    }

    private boolean says(Term term, Thesaurus thesaurus) {
        if (isWholeList()) {
            // What one of its records says is not what the list is of; what each of them says is.
            List<String> records = pointer.values().stream()
                    .filter(said -> said.field().equals("record"))
                    .map(FieldAnswer::value)
                    .toList();
            return !records.isEmpty() && records.stream().allMatch(said -> term.isIn(thesaurus.terms(said)));
        }
        return pointer.values().stream()
                .anyMatch(said -> term.isIn(thesaurus.terms(said.label() + " " + said.value())));
    }
}
