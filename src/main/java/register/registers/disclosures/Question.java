package register.registers.disclosures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.values.Incomplete;
import register.values.Missing;
import register.values.Reference;
import register.values.Text;
import register.values.WebAddresses;

/**
 * A question of a request, with its answer and outcome.
 *
 * @param number as in the request, {@code 16}, {@code part 1, 8}, {@code 14, 15}
 * @param asked the question in our words
 * @param answer in our words; null if only the cited records answer it
 * @param sections that the response names, {@code 31(1)(a)}
 * @param publicInterest the public interest test, if the ground is qualified
 * @param cites the records that the answer rests on
 * @param link the address of an answer that is published elsewhere
 * @param missing the fields that the response has no value for, and why
 */
public record Question(
        String number,
        String asked,
        Outcome outcome,
        @Nullable String answer,
        List<String> sections,
        @Nullable PublicInterest publicInterest,
        List<Citation> cites,
        @Nullable String link,
        List<Missing> missing)
        implements Incomplete {
    private static final Set<String> CAN_BE_MISSING = Set.of("answer", "publicInterest");

    public Question {
        Text.line("questions.number", number);
        new Reference(number);
        Text.prose("questions.asked", asked);
        if (outcome == null) {
            throw INVALID_ITEM.because("questions.outcome is blank; select the outcome of the question");
        }
        Text.optionalProse("questions.answer", answer);
        sections = Text.list(sections);
        cites = Text.list(cites);
        missing = Text.list(missing);
        sections.forEach(section -> Text.line("questions.sections", section));
        if (outcome.isRefusal() && sections.isEmpty()) {
            throw INVALID_ITEM.because(
                    "questions.sections is blank; enter the section that the question is refused under, like 21");
        }
        if (link != null) {
            WebAddresses.address("questions.link", link);
        }
        Missing.requireReasons(said(answer, publicInterest), missing, CAN_BE_MISSING);
    }

    /** Returns the URI fragment of the question within its response: {@code question-part-1-8}. */
    public String fragment() {
        return "question-" + new Reference(number).slug();
    }

    /** Returns whether it has a public interest test, or the reason why it is missing. */
    boolean explainsPublicInterest() {
        return publicInterest != null
                || missing.stream().anyMatch(field -> field.field().equals("publicInterest"));
    }

    /** Returns the fields that have a value and so cannot be listed as missing; neither is required. */
    private static Map<String, Boolean> said(@Nullable String answer, @Nullable PublicInterest publicInterest) {
        Map<String, Boolean> said = new HashMap<>();
        if (answer != null) {
            said.put("answer", true);
        }
        if (publicInterest != null) {
            said.put("publicInterest", true);
        }
        return said;
    }
}
