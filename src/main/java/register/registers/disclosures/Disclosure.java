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
        if (request == null || regime == null || responded == null) {
            throw INVALID_ITEM.because("a disclosure says its request, the regime and the day of the response");
        }
        if (received != null && received.isAfter(responded)) {
            throw INVALID_ITEM.because("received is %s, after the response, %s", received, responded);
        }
        Text.line("subject", subject);
        questions = Text.list(questions);
        missing = Text.list(missing);
        if (questions.isEmpty()) {
            throw INVALID_ITEM.because("questions is empty; say what was asked");
        }
        Set<String> fragments = new HashSet<>();
        for (Question question : questions) {
            if (!fragments.add(question.fragment())) {
                throw INVALID_ITEM.because("question %s is there twice", question.number());
            }
            requireKnownSections(regime, question);
            requirePublicInterest(regime, question);
        }
        Missing.requireReasons(Map.of("received", received != null), missing, CAN_BE_MISSING);
    }

    /** Returns the question with this number, as it is written here. */
    Optional<Question> question(String number) {
        return questions.stream()
                .filter(question -> question.number().equals(number))
                .findFirst();
    }

    private static void requireKnownSections(Regime regime, Question question) {
        for (String section : question.sections()) {
            if (!Ground.isKnown(regime, section)) {
                throw INVALID_ITEM.because(
                        "question %s: '%s' is not a ground of the %s; one looks like 21, 40(2) or 31(1)(a)",
                        question.number(), section, regime);
            }
        }
    }

    /**
     * Checks that a refusal on a qualified ground has a public interest test, or the reason why it is missing: FOIA
     * section 17(3), EIR regulation 14(3).
     */
    private static void requirePublicInterest(Regime regime, Question question) {
        boolean qualified = question.outcome().isExempting()
                && question.sections().stream()
                        .flatMap(section -> Exemption.of(regime, section).stream())
                        .anyMatch(Exemption::weighsPublicInterest);
        if (qualified && !question.explainsPublicInterest()) {
            throw INVALID_ITEM.because(
                    "question %s: the ground is qualified; say how the public interest was weighed, or say under its "
                            + "'missing' why that is not said",
                    question.number());
        }
    }
}
