package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;
import register.values.Word;

/**
 * When a contract is reviewed: in a cycle, or on one date.
 *
 * @param every the cycle in whole years, months or days, ISO 8601 {@code P1Y}
 * @param from the date the cycle is counted from; null for the contract's start
 * @param on the date of a single review
 */
public record Review(
        java.time.@Nullable Period every,
        @Nullable PartialDate from,
        @Nullable PartialDate on,
        @Nullable Type type) {

    /** By how many days two cycles of the same number of months can differ, if they are at most a century. */
    private static final int LEAP_DAYS = 30;

    private static final int LONGEST_YEARS = 100;

    /** What a review decides. */
    public enum Type implements Word {
        BREAKPOINT,
        EXTENSION,
        EXPIRY
    }

    public Review {
        if ((every == null) == (on == null)) {
            throw INVALID_ITEM.because(
                    "review: enter either how often it is reviewed ('every') or the date of one review ('on')");
        }
        if (every != null && (every.isZero() || every.isNegative())) {
            throw INVALID_ITEM.because("review.every: enter how often it is reviewed, like P1Y for every year");
        }
        if (every != null && LocalDate.EPOCH.plus(every).getYear() > LocalDate.EPOCH.getYear() + LONGEST_YEARS) {
            throw INVALID_ITEM.because("review.every: enter a cycle of %d years or less", LONGEST_YEARS);
        }
        if (every == null && from != null) {
            throw INVALID_ITEM.because(
                    "review.from: enter how often it is reviewed, or remove the date that this is counted from");
        }
    }

    /**
     * Returns the first review that is not over on a day; null if none is left or none can be calculated.
     *
     * <p>Each is counted from the first, so a cycle from 31 January falls on the last day of a shorter month and on the
     * 31st again after it.
     *
     * @param start of the contract, for a cycle without {@code from}
     */
    public @Nullable PartialDate next(LocalDate day, @Nullable PartialDate start) {
        if (on != null) {
            return on.last().isBefore(day) ? null : on;
        }
        PartialDate origin = from != null ? from : start;
        if (origin == null || every == null) {
            return null;
        }
        int times = Math.max(1, cyclesBefore(day, origin, every));
        PartialDate next = origin.plus(every, times).orElse(null);
        while (next != null && next.last().isBefore(day)) {
            times++;
            next = origin.plus(every, times).orElse(null);
        }
        return next;
    }

    /** Returns a number of cycles that cannot go past the day, so that the search for the next one is short. */
    private static int cyclesBefore(LocalDate day, PartialDate origin, java.time.Period every) {
        long longest = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(every)) + LEAP_DAYS;
        return Math.toIntExact(ChronoUnit.DAYS.between(origin.last(), day) / longest);
    }
}
