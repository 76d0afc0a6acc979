package register.web.site;

import java.time.LocalDate;
import register.store.query.QuerySchema;
import register.web.pages.DisplayText;

/**
 * Labels values that depend on the day by that day, if it is not today: {@code Status on 3 May 2027}. So a row that is read
 * or copied alone does not seem to be about today.
 *
 * @param suffix of the label of such a value; empty if the day is today
 */
record DayLabels(QuerySchema schema, String suffix) {
    static DayLabels of(QuerySchema schema, LocalDate on, LocalDate today) {
        return new DayLabels(schema, on.equals(today) ? "" : " on " + DisplayText.of(on));
    }

    /** Returns the label of a field, filter or group of this name. */
    String of(String name, String label) {
        return suffix.isEmpty() || !schema.dependsOnDay(name) ? label : label + suffix;
    }
}
