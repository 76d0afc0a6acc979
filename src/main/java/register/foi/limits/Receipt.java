package register.foi.limits;

import static register.values.problem.Problem.MALFORMED_DATE;
import static register.values.problem.Problem.MISSING_PARAMETER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a request on which its time limit depends.
 *
 * @param received the day it arrived, whether anybody was there or not
 * @param clarified the day on which the requester's clarification arrived; null if none was needed
 * @param feesNotice the day on which a fee was requested; null if none was
 * @param paid the day on which the fee was received
 * @param reviewAsked the day on which an internal review was requested; null if none was
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
                    .because("the clock stops from the fees notice until the fee is paid; enter the day it was paid")
                    .in("paid");
        }
        if (feesNotice == null && paid != null) {
            throw MISSING_PARAMETER
                    .because("a fee is paid after a fees notice; enter the day the notice was given")
                    .in("feesNotice");
        }
        inOrder("paid", paid, "the fees notice was given", feesNotice);
        inOrder("reviewAsked", reviewAsked, "the request was received", received);
    }

    /** Returns the day before the count of working days begins. */
    LocalDate start() {
        return clarified == null ? received : clarified;
    }

    /** Whether the clock is stopped on a day: from the fees notice to the payment, both included. */
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
