package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Money;
import register.values.PartialDate;
import register.values.Text;
import register.values.Word;

/**
 * How a contract performs: its key performance indicators, with the ratings of its supplier, and failures.
 *
 * @param indicators that were agreed (OCDS {@code agreedMetrics})
 * @param failures to perform it that were published
 */
public record Performance(List<Indicator> indicators, List<Failure> failures) {

    /** A key performance indicator, by its number in the notices. */
    public record Indicator(
            String id, String title, @Nullable String description, List<Rating> ratings) {
        public Indicator {
            Text.line("performance.indicators.id", id);
            Text.line("performance.indicators.title", title);
            Text.optionalProse("performance.indicators.description", description);
            ratings = Text.list(ratings);
        }
    }

    /**
     * How the supplier was rated by an indicator in a period.
     *
     * @param result in words or figures, as the notice has it
     * @param notice the number of the notice
     * @param published the day of the notice
     */
    public record Rating(
            @Nullable PartialDate from,
            @Nullable PartialDate to,
            Grade grade,
            @Nullable String result,
            @Nullable String notice,
            @Nullable PartialDate published) {
        public Rating {
            if (grade == null) {
                throw INVALID_ITEM.because("performance.indicators.ratings.grade is blank; select a rating");
            }
            Text.optionalLine("performance.indicators.ratings.result", result);
            Text.optionalLine("performance.indicators.ratings.notice", notice);
        }
    }

    /** The rating of a supplier, in the words of OCDS; pages have those of the Procurement Regulations 2024. */
    public enum Grade implements Word {
        MET("met", "Good"),
        SLIGHTLY_BELOW("slightlyBelow", "Approaching target"),
        BELOW("below", "Requires improvement"),
        SIGNIFICANTLY_BELOW("significantlyBelow", "Inadequate"),
        OTHER("other", "Other");

        private final String word;
        private final String inWords;

        Grade(String word, String inWords) {
            this.word = word;
            this.inWords = inWords;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String inWords() {
            return inWords;
        }
    }

    /**
     * A failure to perform the contract.
     *
     * @param requirement that was not met
     * @param decided when the council decided that it was not met
     * @param penalty what the supplier had to pay
     * @param notice the number of the notice
     */
    public record Failure(
            @Nullable String requirement,
            @Nullable String description,
            @Nullable PartialDate decided,
            @Nullable Money penalty,
            @Nullable String partialTermination,
            @Nullable String notice) {
        public Failure {
            Text.optionalProse("performance.failures.requirement", requirement);
            Text.optionalProse("performance.failures.description", description);
            Text.optionalProse("performance.failures.partialTermination", partialTermination);
            Text.optionalLine("performance.failures.notice", notice);
        }
    }

    public Performance {
        indicators = Text.list(indicators);
        failures = Text.list(failures);
        if (indicators.isEmpty() && failures.isEmpty()) {
            throw INVALID_ITEM.because("performance is empty; leave it out");
        }
    }
}
