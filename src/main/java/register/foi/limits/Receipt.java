package register.foi.limits;

import static register.values.problem.Problem.MALFORMED_DATE;
import static register.values.problem.Problem.MISSING_PARAMETER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;
import register.values.problem.ParameterFaults;

/**
 * The dates of a request on which its time limit depends.
 *
 * @param received the day it arrived, even if the office was closed
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
    static final String RECEIVED = "received";
    static final String CLARIFIED = "clarified";
    static final String FEES_NOTICE = "feesNotice";
    static final String PAID = "paid";
    static final String REVIEW_ASKED = "reviewAsked";

    public Receipt {
        ParameterFaults faults = new ParameterFaults();
        addFaults(faults, received, clarified, feesNotice, paid, reviewAsked);
        faults.check();
    }

    /** Adds what is wrong with the order of the dates, as far as they are known. */
    static void addFaults(
            ParameterFaults faults,
            @Nullable LocalDate received,
            @Nullable LocalDate clarified,
            @Nullable LocalDate feesNotice,
            @Nullable LocalDate paid,
            @Nullable LocalDate reviewAsked) {
        addOrder(faults, CLARIFIED, clarified, "the request was received", received);
        addOrder(
                faults,
                FEES_NOTICE,
                feesNotice,
                clarified == null ? "the request was received" : "the request was clarified",
                clarified == null ? received : clarified);
        if (feesNotice != null && paid == null) {
            faults.add(MISSING_PARAMETER
                    .because("enter the date the fee was received, because the time stops until then")
                    .in(PAID));
        }
        if (feesNotice == null && paid != null) {
            faults.add(MISSING_PARAMETER
                    .because("enter the date the fees notice was given, because a fee is paid after it")
                    .in(FEES_NOTICE));
        }
        addOrder(faults, PAID, paid, "the fees notice was given", feesNotice);
        addOrder(faults, REVIEW_ASKED, reviewAsked, "the request was received", received);
    }

    /** Returns the day before the count of working days begins. */
    LocalDate start() {
        return clarified == null ? received : clarified;
    }

    /** Whether the clock is stopped on a day: from the fees notice to the payment, both included. */
    boolean isPaused(LocalDate day) {
        return feesNotice != null && paid != null && !day.isBefore(feesNotice) && !day.isAfter(paid);
    }

    private static void addOrder(
            ParameterFaults faults, String name, @Nullable LocalDate day, String what, @Nullable LocalDate before) {
        if (day != null && before != null && day.isBefore(before)) {
            faults.add(MALFORMED_DATE
                    .because(
                            "enter a date that is not before %s, when %s",
                            PartialDate.of(before).inWords(), what)
                    .in(name));
        }
    }
}
