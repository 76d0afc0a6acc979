package register.web.staff;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.TypedDate;
import register.values.PartialDate;
import register.web.pages.DisplayText;

/**
 * The values of a form that is sent as query parameters.
 *
 * @param parameter returns the value of a parameter; null if it is not given
 */
public record QueryFormValues(Function<String, @Nullable String> parameter) {
    /** The values of an empty form. */
    static final QueryFormValues NOTHING = new QueryFormValues(name -> null);

    private static final int FEWEST_BOXES = 4;

    /** Returns the value of a field; empty if it has none. */
    public String of(String name) {
        String value = parameter.apply(name);
        return value == null ? "" : value;
    }

    /** Returns the value of one of the fields for days, counted from 1. */
    public String day(int number) {
        List<String> days = days();
        return number <= days.size() ? days.get(number - 1).strip() : "";
    }

    /** Returns the number of fields for days: those that are filled in and one more, at least four. */
    public int boxes() {
        return Math.max(FEWEST_BOXES, days().size() + 1);
    }

    /** Returns a day as people type it; a text that is no day unchanged, so that it can be corrected. */
    public String typed(String value) {
        return TypedDate.day(value)
                .map(day -> DisplayText.typed(PartialDate.of(day)))
                .orElse(value);
    }

    private List<String> days() {
        return List.of(of("received").split(",", -1));
    }
}
