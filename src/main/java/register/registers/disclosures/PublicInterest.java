package register.registers.disclosures;

import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import register.values.Text;
import register.values.Word;

/**
 * How the public interest was weighed.
 *
 * @param disclosing what speaks for disclosing the information
 * @param withholding what speaks against it
 * @param balance where it came down
 */
public record PublicInterest(
        @JsonProperty("for") List<String> disclosing,
        @JsonProperty("against") List<String> withholding,
        Balance balance) {

    /** Where the public interest came down. */
    public enum Balance implements Word {
        WITHHOLD,
        DISCLOSE
    }

    public PublicInterest {
        disclosing = Text.list(disclosing);
        withholding = Text.list(withholding);
        disclosing.forEach(reason -> Text.prose("questions.publicInterest.for", reason));
        withholding.forEach(reason -> Text.prose("questions.publicInterest.against", reason));
        if (disclosing.isEmpty() && withholding.isEmpty()) {
            throw INVALID_ITEM.because("questions.publicInterest weighs nothing; say what speaks for and against");
        }
        if (balance == null) {
            throw INVALID_ITEM.because("questions.publicInterest does not say where the balance lies");
        }
    }
}
