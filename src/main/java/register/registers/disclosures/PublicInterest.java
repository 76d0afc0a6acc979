package register.registers.disclosures;

import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import register.values.Text;
import register.values.Word;

/**
 * A public interest test.
 *
 * @param disclosing the factors in favour of disclosing the information
 * @param withholding the factors in favour of withholding it
 * @param balance the result of the test
 */
public record PublicInterest(
        @JsonProperty("for") List<String> disclosing,
        @JsonProperty("against") List<String> withholding,
        Balance balance) {

    /** The result of a public interest test. */
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
            throw INVALID_ITEM.because("questions.publicInterest: enter the reasons for and against disclosing");
        }
        if (balance == null) {
            throw INVALID_ITEM.because("questions.publicInterest.balance is blank; select where the balance lies");
        }
    }
}
