package register.foi.limits;

import static register.values.problem.Problem.MALFORMED_DATE;
import static register.values.problem.Problem.MISSING_PARAMETER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request for the time that it may take.
 *
 * @param received the day it arrived, whether anybody was there or not
 * @param clarified the day on which what was asked of the requester arrived; null where nothing was needed
 * @param feesNotice the day on which a fee was asked for; null where none was
 * @param paid the day on which it was received
 * @param reviewAsked the day on which an internal review was asked for; null where none was
 */
public record Receipt(
        AnswerLaw regime,
        LocalDate received,
        @Nullable LocalDate clarified,
        @Nullable LocalDate feesNotice,
        @Nullable LocalDate paid,
        @Nullable LocalDate reviewAsked) {
    public Receipt {
        inOrder("clarified", clarified, "the request was received", received);
        inOrder("feesNotice", feesNotice, "the time began", clarified == null ? received : clarified);
        if (feesNotice != null && paid == null) {
            throw MISSING_PARAMETER
                    .because("the clock stands from the fees notice until the fee is paid; say when that was")
                    .in("paid");
        }
        if (feesNotice == null && paid != null) {
            throw MISSING_PARAMETER
                    .because("a fee is paid after a fees notice; say when that was given")
                    .in("feesNotice");
        }
        inOrder("paid", paid, "the fees notice was given", feesNotice);
        inOrder("reviewAsked", reviewAsked, "the request was received", received);
    }

    /** The day after which the days are counted. */
    LocalDate start() {
        return clarified == null ? received : clarified;
    }

    /** Whether the clock stands on a day: from the notice to the payment, both included. */
    boolean isPaused(LocalDate day) {
        return feesNotice != null && paid != null && !day.isBefore(feesNotice) && !day.isAfter(paid);
    }

    private static void inOrder(String name, @Nullable LocalDate day, String what, @Nullable LocalDate before) {
        if (day != null && before != null && day.isBefore(before)) {
            throw MALFORMED_DATE
                    .because("%s is before %s on %s", day, what, before)
                    .in(name);
        }
    }
}
