package register.foi.limits;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static register.values.problem.Problem.YEAR_NOT_KNOWN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import register.values.Resources;
import register.values.problem.Refusal;

/** The bank holidays of every part of the United Kingdom, with the years for which they are complete. */
public final class BankHolidays {
    private static final int LAST_OF_NEW_YEAR = 4;
    private static final int FIRST_OF_CHRISTMAS = 25;

    private final List<Holiday> all;
    private final Map<LocalDate, List<Holiday>> byDay;
    private final SortedSet<Integer> years;

    private BankHolidays(List<Holiday> all, SortedSet<Integer> years) {
        this.all = all;
        this.byDay = all.stream().collect(groupingBy(Holiday::date));
        this.years = years;
    }

    static BankHolidays of(List<Holiday> holidays) {
        List<Holiday> sorted = holidays.stream()
                .sorted(comparing(Holiday::date).thenComparing(Holiday::division))
                .toList();
        return new BankHolidays(sorted, years(sorted));
    }

    /** Returns the bank holidays that are included in the service. */
    public static BankHolidays shipped() {
        return BankHolidayFeed.read(Resources.bytes("/register/foi/limits/bank-holidays.json"));
    }

    /** Returns all bank holidays, by day. */
    public List<Holiday> all() {
        return all;
    }

    /** Returns the bank holidays of a day in any part of the United Kingdom. */
    List<Holiday> on(LocalDate day) {
        return byDay.getOrDefault(day, List.of());
    }

    List<Holiday> of(Division division) {
        return all.stream().filter(holiday -> holiday.division() == division).toList();
    }

    /** Returns the bank holidays that nobody disputes; the known years stay the same. */
    BankHolidays undisputed() {
        return new BankHolidays(all.stream().filter(Holiday::comesEveryYear).toList(), years);
    }

    boolean knows(int year) {
        return years.contains(year);
    }

    /** Returns the known years in words. */
    public String yearsInWords() {
        return years.isEmpty() ? "of no year" : "from " + years.first() + " to " + years.last();
    }

    Refusal unknown(int year) {
        return YEAR_NOT_KNOWN.because(
                "the bank holidays of %d would count, and bank holidays are known %s", year, yearsInWords());
    }

    /** Returns a checksum that changes whenever a bank holiday does. */
    public String mark() {
        CRC32 sum = new CRC32();
        sum.update(all.toString().getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    /** Merges a newer file into these: returns which days it adds, lacks or renames. */
    public BankHolidayMerge merge(BankHolidays newer) {
        return BankHolidayMerge.of(this, newer);
    }

    /**
     * Returns the years with holidays at New Year and at Christmas in every division: a year is published as a whole.
     */
    private static SortedSet<Integer> years(List<Holiday> all) {
        SortedSet<Integer> begun =
                everywhere(all, day -> day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= LAST_OF_NEW_YEAR);
        begun.retainAll(
                everywhere(all, day -> day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= FIRST_OF_CHRISTMAS));
        return begun;
    }

    private static SortedSet<Integer> everywhere(List<Holiday> all, Predicate<LocalDate> season) {
        return all.stream()
                .filter(holiday -> season.test(holiday.date()))
                .collect(groupingBy(
                        holiday -> holiday.date().getYear(), Collectors.mapping(Holiday::division, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(year -> year.getValue().size() == Division.values().length)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
