package register.foi.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.AskedPeriod;
import register.registers.retrieval.Calculation;
import register.registers.retrieval.Frequency;
import register.registers.retrieval.InformationNeed;

/** The information need of an interpreted question, as registers see it. */
final class AskedQuestion implements InformationNeed {
    private static final int SHORTEST_OF_A_NAME = 4;

    private final String text;
    private final QuestionIntent intent;
    private final AskedPeriods periods;
    private final Thesaurus thesaurus;
    private final Set<String> terms;

    AskedQuestion(String text, QuestionIntent intent, AskedPeriods periods, Thesaurus thesaurus) {
        this.text = text;
        this.intent = intent;
        this.periods = periods;
        this.thesaurus = thesaurus;
        this.terms = intent.terms();
    }

    @Override
    public boolean asksFor(String meaning) {
        return intent.wants(meaning);
    }

    @Override
    public boolean names(String field) {
        List<Term> words = thesaurus.units(field).stream()
                .filter(unit -> unit.kind() != Term.Kind.IDLE)
                .toList();
        if (words.isEmpty()) {
            // A field that is called by an everyday word is asked for by it only as "the notices of", "which notices".
            return Pattern.compile(
                            "\\b(?:the|what|which|any|its|their)\\s+" + Pattern.quote(field) + "\\b",
                            Pattern.CASE_INSENSITIVE)
                    .matcher(text)
                    .find();
        }
        return words.stream()
                        .allMatch(word -> intent.wanted().stream()
                                .anyMatch(unit -> unit.stems().equals(word.stems())
                                        || (unit.kind() != Term.Kind.PLAIN
                                                && unit.stems().containsAll(word.stems()))))
                && isSaidWhole(field);
    }

    /** Whether the everyday words of a field's name are said with the others: "kind of contract" is not any contract. */
    private boolean isSaidWhole(String field) {
        return thesaurus.units(field).stream()
                .filter(unit -> unit.kind() == Term.Kind.IDLE)
                .flatMap(unit -> unit.stems().stream())
                .filter(stem -> stem.length() >= SHORTEST_OF_A_NAME)
                .allMatch(thesaurus.terms(text)::contains);
    }

    @Override
    public boolean mentions(String text) {
        List<Term> words = thesaurus.units(text).stream()
                .filter(unit -> unit.kind() != Term.Kind.IDLE)
                .toList();
        return !words.isEmpty()
                && words.stream()
                        .allMatch(unit -> unit.meanings().stream().anyMatch(meaning -> terms.contains("#" + meaning))
                                || terms.containsAll(unit.stems()));
    }

    /** Returns the question as it is written. */
    String text() {
        return text;
    }

    QuestionIntent intent() {
        return intent;
    }

    @Override
    public boolean isOfAnyTime() {
        return periods.isOpen();
    }

    @Override
    public boolean covers(LocalDate first, LocalDate last) {
        return periods.mean(first, last);
    }

    @Override
    public @Nullable LocalDate from() {
        return periods.periods().stream()
                .map(AskedPeriod::first)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public @Nullable LocalDate to() {
        return periods.periods().stream()
                .map(AskedPeriod::last)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public List<AskedPeriod> periods() {
        return periods.periods();
    }

    /** Returns the same question for each of the times that it asks about. */
    List<AskedQuestion> stretches() {
        return periods.stretches().stream()
                .map(one -> new AskedQuestion(text, intent, one, thesaurus))
                .toList();
    }

    /** Returns whether its time is all that before or after a day. */
    AskedPeriods.Bound bound() {
        return periods.bound();
    }

    @Override
    public Optional<Frequency> frequency() {
        return periods.frequency();
    }

    @Override
    public Set<Calculation> calculations() {
        return AskedCalculations.of(text);
    }
}
