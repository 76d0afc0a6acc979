package register.foi.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The result of merging a newer file of bank holidays: the feed is a rolling window, so days are added and never
 * overwritten.
 *
 * @param added days that were not known
 * @param vanished days that were known, lie between the first and the last of the newer file, and are not in it
 * @param renamed days in both, with another title in the newer file
 */
public record BankHolidayMerge(BankHolidays older, List<Holiday> added, List<Holiday> vanished, List<Holiday> renamed) {
    private static final String DOUBT = "Not in the newer file";

    static BankHolidayMerge of(BankHolidays older, BankHolidays newer) {
        List<Holiday> added = new ArrayList<>();
        List<Holiday> vanished = new ArrayList<>();
        List<Holiday> renamed = new ArrayList<>();
        for (Division division : Division.values()) {
            TreeMap<LocalDate, Holiday> before = days(older, division);
            TreeMap<LocalDate, Holiday> after = days(newer, division);
            after.forEach((day, holiday) -> {
                Holiday known = before.get(day);
                if (known == null) {
                    added.add(holiday);
                } else if (!known.title().equals(holiday.title())) {
                    renamed.add(holiday);
                }
            });
            Map<LocalDate, Holiday> window =
                    new TreeMap<>(before.subMap(after.firstKey(), true, after.lastKey(), true));
            window.keySet().removeAll(after.keySet());
            vanished.addAll(window.values());
        }
        return new BankHolidayMerge(older, List.copyOf(added), List.copyOf(vanished), List.copyOf(renamed));
    }

    /** Whether somebody has to review the result. */
    public boolean needsSomebody() {
        return !vanished.isEmpty() || !renamed.isEmpty();
    }

    /** Returns all bank holidays that were known, and the added ones. */
    public BankHolidays kept() {
        return with(UnaryOperator.identity());
    }

    /**
     * Returns the same before anybody has reviewed it: a day that vanished is disputed, so an earlier safe date is
     * given beside the due date.
     */
    public BankHolidays doubted() {
        return with(holiday -> vanished.contains(holiday) ? holiday.noted(DOUBT) : holiday);
    }

    private BankHolidays with(UnaryOperator<Holiday> known) {
        List<Holiday> all = new ArrayList<>(added);
        older.all().stream().map(known).forEach(all::add);
        return BankHolidays.of(all);
    }

    private static TreeMap<LocalDate, Holiday> days(BankHolidays holidays, Division division) {
        TreeMap<LocalDate, Holiday> days = new TreeMap<>();
        holidays.of(division).forEach(holiday -> days.put(holiday.date(), holiday));
        return days;
    }
}
