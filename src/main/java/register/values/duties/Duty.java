package register.values.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law wants published, and how that stands on a day.
 *
 * @param id of the rule, {@code UK9-yearly}
 * @param notice the kind of notice, {@code UK9}
 * @param section of the law
 * @param source where the law can be read
 * @param from the first day on which it can be published; null for any
 * @param dueBy the last day, and the earliest that it can be if a date is not known to the day; null if the law gives none
 * @param overdueSince the first day that is too late; null if it is not overdue
 * @param published when it was; null if it was not, or the day is not known
 * @param link to what was published; null for none
 * @param why it is, or is not, needed
 * @param missing what would tell
 */
public record Duty(
        String id,
        String notice,
        String title,
        String section,
        String source,
        DutyState state,
        @Nullable LocalDate from,
        @Nullable LocalDate dueBy,
        @Nullable LocalDate overdueSince,
        @Nullable LocalDate published,
        @Nullable String link,
        String why,
        List<String> missing) {
    public Duty {
        missing = List.copyOf(missing);
    }
}
