package register.foi.limits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import register.values.problem.Refusal;

/**
 * Counts working days as section 10(6) of FOIA defines them: no Saturday, no Sunday, no Christmas Day or Good Friday,
 * and no bank holiday in any part of the United Kingdom.
 */
public final class WorkingDays {
    private final BankHolidays holidays;

    /** Creates a counter with these bank holidays; Christmas Day and Good Friday are among them. */
    public WorkingDays(BankHolidays holidays) {
        this.holidays = holidays;
    }

    /**
     * The working days that were counted, and the days off from Monday to Friday between them.
     *
     * @param days the working days, in the order they were counted
     */
    public record Counted(List<LocalDate> days, List<DayOff> off) {
        public LocalDate first() {
            return days.get(0);
        }

        public LocalDate last() {
            return days.get(days.size() - 1);
        }
    }

    /** Whether a day is a working day; refused if the bank holidays of its year are not known. */
    public boolean has(LocalDate day) {
        if (!holidays.knows(day.getYear())) {
            throw holidays.unknown(day.getYear());
        }
        return isWeekday(day) && holidays.on(day).isEmpty();
    }

    /**
     * Counts a number of working days after a day; refused if the bank holidays of one of their years are not known.
     */
    public Counted after(LocalDate day, int number) {
        return after(day, number, paused -> false);
    }

    /** Counts the same, without the days on which the clock is stopped. */
    public Counted after(LocalDate day, int number, Predicate<LocalDate> paused) {
        return count(day, number, 1, paused);
    }

    /** Counts the same; empty if the bank holidays of one of their years are not known. */
    public Optional<Counted> known(LocalDate day, int number, Predicate<LocalDate> paused) {
        try {
            return Optional.of(after(day, number, paused));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    /**
     * Counts a number of working days before a day, the latest first; refused if the bank holidays of one of their
     * years are not known.
     */
    public Counted before(LocalDate day, int number) {
        return count(day, number, -1, paused -> false);
    }

    private Counted count(LocalDate from, int number, int step, Predicate<LocalDate> paused) {
        List<LocalDate> days = new ArrayList<>();
        List<DayOff> off = new ArrayList<>();
        for (LocalDate day = from.plusDays(step); days.size() < number; day = day.plusDays(step)) {
            if (has(day) && !paused.test(day)) {
                days.add(day);
            } else if (isWeekday(day) && !holidays.on(day).isEmpty()) {
                off.add(DayOff.of(day, holidays.on(day)));
            }
        }
        return new Counted(List.copyOf(days), List.copyOf(off));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
