package register.foi.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Judgement;
import register.foi.responses.Pointer;
import register.foi.responses.Reply;
import register.registers.disclosures.Citation;
import register.registers.disclosures.Disclosure;
import register.registers.disclosures.Outcome;
import register.registers.disclosures.Question;
import register.registers.retrieval.AnswerSource;
import register.values.Missing;
import register.values.Reference;
import register.values.law.Exemption;
import register.values.law.Regime;

/**
 * Converts a reply into an item of the register of disclosures, so that the next request for the same information finds
 * it.
 */
final class DisclosureConverter {
    private static final String SECTION_21 = "21";

    /** The citation member for the records of a register, by the register's path. */
    private final Map<String, String> citedAs;

    DisclosureConverter(List<AnswerSource<?, ?>> sources) {
        citedAs = new HashMap<>();
        sources.forEach(source -> source.citedAs()
                .ifPresent(member -> citedAs.put(source.register().path(), member)));
    }

    /**
     * Returns the item, with the questions that are answered.
     *
     * @return null where the request has no reference, and where nothing is answered
     */
    @Nullable
    Disclosure of(Reply reply) {
        String request = reply.request();
        List<Question> questions = reply.questions().stream()
                .filter(answered -> isSettled(answered, reply.regime()))
                .map(answered -> question(answered, reply.regime()))
                .toList();
        if (request == null || questions.isEmpty() || reply.regime() == Regime.SAR) {
            return null;
        }
        List<Missing> missing = reply.received() != null
                ? List.of()
                : List.of(new Missing(
                        "received",
                        Missing.Because.NOT_RECORDED,
                        null,
                        "The day the request was received is not known.",
                        null));
        return new Disclosure(
                new Reference(request),
                reply.regime(),
                reply.received(),
                reply.today(),
                "Request " + request,
                questions,
                missing);
    }

    /**
     * Whether a question is settled: something is published, withheld or not held. The officer has to find out the
     * rest.
     */
    private static boolean isSettled(AnsweredQuestion answered, Regime regime) {
        return answered.judgement() == Judgement.LIKELY_NOT_HELD
                || (answered.judgement() != Judgement.UNKNOWN
                        && (saysSomething(answered)
                                || !withheld(answered, regime).isEmpty()));
    }

    private static boolean saysSomething(AnsweredQuestion answered) {
        return answered.entries().stream()
                .limit(1)
                .anyMatch(entry -> !entry.values().isEmpty());
    }

    private Question question(AnsweredQuestion answered, Regime regime) {
        boolean isHeld = answered.judgement() != Judgement.LIKELY_NOT_HELD;
        List<String> sections =
                isHeld ? sections(answered, regime) : List.of(regime == Regime.EIR ? "12(4)(a)" : "1(1)");
        Outcome outcome = isHeld ? (sections.isEmpty() ? Outcome.DISCLOSED : Outcome.EXEMPT) : Outcome.NOT_HELD;
        return new Question(
                answered.number(),
                answered.text(),
                outcome,
                answer(answered),
                sections,
                null,
                cites(answered),
                null,
                weighed(sections, regime, outcome));
    }

    /**
     * Returns the sections that a question is refused under. A list that the requester is sent to is refused under section
     * 21; the EIR have no such ground (regulation 6(1)(b)).
     */
    private static List<String> sections(AnsweredQuestion answered, Regime regime) {
        Set<String> sections = new LinkedHashSet<>();
        if (regime == Regime.FOIA && isSentElsewhere(answered)) {
            sections.add(SECTION_21);
        }
        sections.addAll(withheld(answered, regime));
        return List.copyOf(sections);
    }

    /** Whether the requester is sent to a list; what is stated in the letter is communicated, and not refused. */
    private static boolean isSentElsewhere(AnsweredQuestion answered) {
        return saysSomething(answered)
                && answered.entries()
                        .get(0)
                        .reference()
                        .equals(answered.entries().get(0).register());
    }

    /** Returns the grounds on which requested values of the best entry are withheld. */
    private static List<String> withheld(AnsweredQuestion answered, Regime regime) {
        return answered.entries().stream()
                .limit(1)
                .flatMap(entry -> entry.gaps().stream())
                .map(gap -> gap.missing().section())
                .filter(section ->
                        section != null && Exemption.of(regime, section).isPresent())
                .distinct()
                .toList();
    }

    private static List<Missing> weighed(List<String> sections, Regime regime, Outcome outcome) {
        boolean isQualified = outcome == Outcome.EXEMPT
                && sections.stream()
                        .flatMap(section -> Exemption.of(regime, section).stream())
                        .anyMatch(Exemption::weighsPublicInterest);
        return isQualified
                ? List.of(new Missing(
                        "publicInterest",
                        Missing.Because.NOT_RECORDED,
                        null,
                        "The officer must explain how the public interest was weighed.",
                        null))
                : List.of();
    }

    private static @Nullable String answer(AnsweredQuestion answered) {
        if (answered.entries().isEmpty()) {
            return answered.because();
        }
        List<String> said = new ArrayList<>();
        answered.entries()
                .get(0)
                .values()
                .forEach(says -> said.add(says.value().isBlank() ? says.label() : says.label() + ": " + says.value()));
        return said.isEmpty() ? answered.because() : String.join("; ", said);
    }

    private List<Citation> cites(AnsweredQuestion answered) {
        return answered.entries().stream()
                .filter(entry -> !entry.reference().equals(entry.register()))
                .flatMap(entry -> cited(entry).stream())
                .distinct()
                .toList();
    }

    private Optional<Citation> cited(Pointer entry) {
        return Optional.ofNullable(citedAs.get(entry.register()))
                .map(member -> Citation.of(member, new Reference(entry.reference())));
    }
}
