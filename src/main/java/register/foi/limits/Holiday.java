package register.foi.limits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * A bank holiday in one part of the United Kingdom.
 *
 * @param title as in the GOV.UK feed
 * @param notes such as {@code Substitute day}; mostly empty
 * @param bunting whether flags are put out
 */
public record Holiday(
        LocalDate date,
        Division division,
        String title,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String notes,

        boolean bunting) {
    private static final String MOVABLE = "bank holiday";

    private static final Set<String> EVERY_YEAR = Set.of(
            "New Year’s Day",
            "2nd January",
            "St Patrick’s Day",
            "Good Friday",
            "Easter Monday",
            "Early May bank holiday",
            "Spring bank holiday",
            "Battle of the Boyne (Orangemen’s Day)",
            "Summer bank holiday",
            "St Andrew’s Day",
            "Christmas Day",
            "Boxing Day");

    /**
     * Whether nobody disputes the day: it is not a substitute day, not a holiday of one year only, and not moved from
     * its Monday.
     */
    public boolean comesEveryYear() {
        return notes.isEmpty()
                && EVERY_YEAR.contains(title)
                && (!title.endsWith(MOVABLE) || date.getDayOfWeek() == DayOfWeek.MONDAY);
    }

    /** Returns the same day with a note that puts it in doubt. */
    Holiday noted(String doubt) {
        return new Holiday(date, division, title, doubt, bunting);
    }
}
