package register.foi.limits;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A day from Monday to Friday that is not counted, because it is a bank holiday somewhere in the United Kingdom.
 *
 * @param title the name of the holiday; several are separated by semicolons
 * @param observedIn the parts of the United Kingdom that have it
 */
public record DayOff(LocalDate date, String title, List<Division> observedIn) {
    static DayOff of(LocalDate day, List<Holiday> holidays) {
        String title = holidays.stream().map(Holiday::title).distinct().collect(Collectors.joining("; "));
        return new DayOff(day, title, holidays.stream().map(Holiday::division).toList());
    }
}
