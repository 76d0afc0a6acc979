package register.foi.limits;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Money;

/**
 * The estimated cost of complying with a request, compared with the cost limit of section 12.
 *
 * @param authority null under the EIR, which have no limit
 * @param hours the sum of all four activities
 * @param cost at £25 an hour, whoever does the work
 * @param exceeds whether the cost is more than the limit; null under the EIR
 */
public record CostEstimate(
        AnswerLaw regime,
        @Nullable Authority authority,
        @JsonUnwrapped ActivityHours work,
        BigDecimal hours,
        Money cost,
        @Nullable Money limit,
        @Nullable Boolean exceeds,
        String sentence,
        List<String> notes)
        implements WithSentences {
    private static final BigDecimal RATE = BigDecimal.valueOf(25);

    private static final List<String> UNDER_FOIA = List.of(
            "Staff time is £25 an hour for each person, at any grade: add up the hours of all of them (SI"
                    + " 2004/3244, regulation 4(4)).",
            "Only determining whether the information is held, locating, retrieving and extracting it count (regulation"
                    + " 4(3)).",
            "Confirm whether the information is held, unless finding that out would by itself cost more than"
                    + " the limit (section 12(2)), and help to narrow the request (section 16).",
            "An estimate must be sensible and realistic, and based on evidence, like a sample.");

    private static final List<String> UNDER_EIR = List.of(
            "A request whose burden is out of proportion may be manifestly unreasonable: regulation 12(4)(b), after the"
                    + " public interest was weighed. £25 an hour is then a place to begin, and decides nothing.",
            "Help to narrow the request first (regulation 9).");

    static CostEstimate under(AnswerLaw regime, Authority authority, ActivityHours work) {
        BigDecimal hours = plain(work.total());
        Money cost = new Money(hours.multiply(RATE), "GBP");
        if (regime == AnswerLaw.EIR) {
            String sentence = "The EIR have no cost limit; %s of work would be %s at £25 an hour."
                    .formatted(inWords(hours), cost.inWords());
            return new CostEstimate(regime, null, work, hours, cost, null, null, sentence, UNDER_EIR);
        }
        Money limit = authority.limit();
        boolean exceeds = cost.amount().compareTo(limit.amount()) > 0;
        String sentence = "%s of work cost %s, which is %s of %s, or %s (FOIA section 12, SI 2004/3244)."
                .formatted(
                        inWords(hours),
                        cost.inWords(),
                        exceeds ? "more than the limit" : "within the limit",
                        limit.inWords(),
                        inWords(limit.amount().divide(RATE)));
        return new CostEstimate(regime, authority, work, hours, cost, limit, exceeds, sentence, UNDER_FOIA);
    }

    private static String inWords(BigDecimal hours) {
        return hours.toPlainString() + (hours.compareTo(BigDecimal.ONE) == 0 ? " hour" : " hours");
    }

    private static BigDecimal plain(BigDecimal hours) {
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
