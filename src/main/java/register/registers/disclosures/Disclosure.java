package register.registers.disclosures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.values.Incomplete;
import register.values.Missing;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Text;
import register.values.law.Exemption;
import register.values.law.Regime;

/**
 * The council's response to one request for information; it never names the requester.
 *
 * @param request the reference of the request, {@code REQ06082}
 * @param regime the access regime that it was answered under
 * @param received the day the request came in
 * @param responded the day of the response
 * @param subject in a few words
 */
public record Disclosure(
        Reference request,
        Regime regime,
        @Nullable LocalDate received,
        LocalDate responded,
        String subject,
        List<Question> questions,
        List<Missing> missing)
        implements Incomplete {
    private static final Set<String> CAN_BE_MISSING = Set.of("received");

    public Disclosure {
        if (request == null) {
            throw INVALID_ITEM.because("request is blank; enter the reference of the request");
        }
        if (regime == null) {
            throw INVALID_ITEM.because("regime is blank; select the law that the request was answered under");
        }
        if (responded == null) {
            throw INVALID_ITEM.because("responded is blank; enter the date of the response");
        }
        if (received != null && received.isAfter(responded)) {
            throw INVALID_ITEM.because(
                    "received: enter a date that is not after the response (%s)", PartialDate.of(responded));
        }
        Text.line("subject", subject);
        questions = Text.list(questions);
        missing = Text.list(missing);
        if (questions.isEmpty()) {
            throw INVALID_ITEM.because("questions is empty; add a question");
        }
        Set<String> fragments = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String pointer = "/questions/" + i;
            if (!fragments.add(question.fragment())) {
                throw INVALID_ITEM
                        .because(
                                "questions.number: use another number, because question %s is already listed",
                                question.number())
                        .at(pointer + "/number");
            }
            requireKnownSections(regime, question, pointer);
            requirePublicInterest(regime, question, pointer);
        }
        Missing.requireReasons(Map.of("received", received != null), missing, CAN_BE_MISSING);
    }

    /** Returns the question with this number, as it is written here. */
    Optional<Question> question(String number) {
        return questions.stream()
                .filter(question -> question.number().equals(number))
                .findFirst();
    }

    private static void requireKnownSections(Regime regime, Question question, String pointer) {
        for (String section : question.sections()) {
            if (!Ground.isKnown(regime, section)) {
                throw INVALID_ITEM
                        .because(
                                "questions.sections: enter a section of the %s, like 21, 40(2) or 31(1)(a); '%s' is not one",
                                regime, section)
                        .at(pointer + "/sections");
            }
        }
    }

    /**
     * Checks that a refusal on a qualified ground has a public interest test, or the reason why it is missing: FOIA
     * section 17(3), EIR regulation 14(3).
     */
    private static void requirePublicInterest(Regime regime, Question question, String pointer) {
        boolean qualified = question.outcome().isExempting()
                && question.sections().stream()
                        .flatMap(section -> Exemption.of(regime, section).stream())
                        .anyMatch(Exemption::weighsPublicInterest);
        if (qualified && !question.explainsPublicInterest()) {
            throw INVALID_ITEM
                    .because(
                            "questions.publicInterest is blank; fill it in, or give a reason under 'missing', because the exemption is qualified")
                    .at(pointer + "/publicInterest");
        }
    }
}
