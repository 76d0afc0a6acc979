package register.web.staff;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * What was typed into a form that an address is asked by.
 *
 * @param parameter gives the value of a parameter; null where it is not given
 */
public record QueryFormValues(Function<String, @Nullable String> parameter) {
    /** Into a form that nobody has filled in. */
    static final QueryFormValues NOTHING = new QueryFormValues(name -> null);

    private static final int FEWEST_BOXES = 4;

    /** Into a box; empty where nothing was. */
    public String of(String name) {
        String value = parameter.apply(name);
        return value == null ? "" : value;
    }

    /** Into one of the boxes for days, counted from 1. */
    public String day(int number) {
        List<String> days = days();
        return number <= days.size() ? days.get(number - 1).strip() : "";
    }

    /** How many boxes for days there are: those that were filled in, and one more. */
    public int boxes() {
        return Math.max(FEWEST_BOXES, days().size() + 1);
    }

    /** Whether a box for days can show it. */
    public boolean isDay(String value) {
        return value.isEmpty()
                || PartialDate.read(value)
                        .filter(date -> date.precision() == PartialDate.Precision.DAY)
                        .isPresent();
    }

    private List<String> days() {
        return List.of(of("received").split(",", -1));
    }
}
