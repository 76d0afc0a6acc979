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
            throw INVALID_ITEM.because("period says nothing; leave it out and say why under 'missing'");
        }
        if (end != null && Boolean.TRUE.equals(ongoing)) {
            throw INVALID_ITEM.because("period: an ongoing contract has no end, and this one ends %s", end);
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
            throw INVALID_ITEM.because("%s is %s, before the start, %s", field, later, start);
        }
    }
}
