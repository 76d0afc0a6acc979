package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * The period that a contract runs for, as precisely as is known.
 *
 * @param end the last day without extensions
 * @param ongoing true where the contract has no end date
 * @param terminated the last day of a contract that was ended before its end
 */
public record Period(
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        @Nullable Boolean ongoing,
        @Nullable PartialDate terminated) {
    public Period {
        if (start == null && end == null && ongoing == null && terminated == null) {
            throw INVALID_ITEM.because("period is empty; leave it out and give a reason under 'missing'");
        }
        if (end != null && Boolean.TRUE.equals(ongoing)) {
            throw INVALID_ITEM.because(
                    "period.end: remove the end date, or change the answer that the contract has no end date");
        }
        requireOrder(start, end, "period.end");
        requireOrder(start, terminated, "period.terminated");
    }

    /** Returns whether it has no end date. */
    boolean isOngoing() {
        return Boolean.TRUE.equals(ongoing);
    }

    private static void requireOrder(@Nullable PartialDate start, @Nullable PartialDate later, String field) {
        if (start != null && later != null && later.last().isBefore(start.first())) {
            throw INVALID_ITEM.because(
                    "%s: enter a date that is not before the start of the contract (%s)", field, start);
        }
    }
}
