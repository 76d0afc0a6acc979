package register.web.site;

import java.time.LocalDate;
import java.util.Set;
import register.store.query.QuerySchema;
import register.web.pages.DisplayText;

/**
 * Labels values that depend on the day by that day, if it is not today: {@code Status on 3 May 2027}. So a row that is read
 * or copied alone does not seem to be about today.
 *
 * @param names of the values that depend on the day
 * @param suffix of the label of such a value; empty if the day is today
 */
record DayLabels(QuerySchema schema, Set<String> names, String suffix) {
    /** Returns the labels of a page of today. */
    static DayLabels today(QuerySchema schema) {
        return new DayLabels(schema, Set.of(), "");
    }

    static DayLabels of(QuerySchema schema, LocalDate on, LocalDate today) {
        return on.equals(today) ? today(schema) : new DayLabels(schema, schema.onDay(), " on " + DisplayText.of(on));
    }

    /** Returns the label of a field, filter or group of this name. */
    String of(String name, String label) {
        return names.contains(name) ? label + suffix : label;
    }
}
