package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.ArrayList;
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

        /** Returns the indicator with its ratings, a line each; without ratings, that there are none. */
        List<String> inWords() {
            return ratings.isEmpty()
                    ? List.of(title + ": not rated yet")
                    : ratings.stream()
                            .map(rating -> title + ": " + rating.inWords())
                            .toList();
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

        /** Returns {@code Approaching target (93 %), 1 April 2026 to 31 March 2027, notice 000303-2027}. */
        String inWords() {
            return grade.inWords()
                    + (result == null ? "" : " (" + result + ")")
                    + (period().isEmpty() ? "" : ", " + period())
                    + (notice == null ? "" : ", notice " + notice);
        }

        /** Returns the rated period in words; empty if it is not known. */
        public String period() {
            if (from == null || to == null) {
                return from != null ? "from " + from.inWords() : to != null ? "until " + to.inWords() : "";
            }
            return from.inWords() + " to " + to.inWords();
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

        /** Returns {@code Failure: Sweep after markets, decided 1 February 2027, penalty £500, notice 000303-2027}. */
        public String inWords() {
            String what = requirement != null ? requirement : description != null ? description : "";
            return "Failure"
                    + (what.isEmpty() ? "" : ": " + what)
                    + (decided == null ? "" : ", decided " + decided.inWords())
                    + (penalty == null ? "" : ", penalty " + penalty.inWords())
                    + (partialTermination == null ? "" : ", ended in part: " + partialTermination)
                    + (notice == null ? "" : ", notice " + notice);
        }
    }

    public Performance {
        indicators = Text.list(indicators);
        failures = Text.list(failures);
        if (indicators.isEmpty() && failures.isEmpty()) {
            throw INVALID_ITEM.because("performance is empty; leave it out");
        }
    }

    /** Returns each rating and each failure on a line. */
    List<String> inWords() {
        List<String> lines = new ArrayList<>();
        indicators.forEach(indicator -> lines.addAll(indicator.inWords()));
        failures.forEach(failure -> lines.add(failure.inWords()));
        return lines;
    }
}
