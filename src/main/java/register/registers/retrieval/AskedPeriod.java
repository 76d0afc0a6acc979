package register.registers.retrieval;

import java.time.LocalDate;

/**
 * A period that a question asks about, by itself: one year of several.
 *
 * @param label in words, {@code 2016/17}
 * @param first its first day
 * @param last its last day, inclusive
 * @param isLoose whether the question leaves open if it means calendar or financial years: "the last three years"
 */
public record AskedPeriod(String label, LocalDate first, LocalDate last, boolean isLoose) {
    /** Whether another period is this one. */
    public boolean is(LocalDate otherFirst, LocalDate otherLast) {
        return first.equals(otherFirst) && last.equals(otherLast);
    }

    /** Whether another period lies within this one: a quarter within its year, a day within its month. */
    public boolean contains(LocalDate otherFirst, LocalDate otherLast) {
        return !otherFirst.isBefore(first) && !otherLast.isAfter(last);
    }

    /** Whether this period and another have a day in common. */
    public boolean overlaps(LocalDate otherFirst, LocalDate otherLast) {
        return !otherLast.isBefore(first) && !otherFirst.isAfter(last);
    }
}
