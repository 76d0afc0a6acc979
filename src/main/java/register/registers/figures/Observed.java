package register.registers.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.values.Incomplete;
import register.values.Source;

/** What there is of one measure in one period and of one part: a number, or why there is none. */
public interface Observed extends Incomplete {
    String measure();

    TimePeriod period();

    Map<String, String> dimensions();

    @Nullable
    BigDecimal value();

    List<Marker> markers();

    /** What is known of a value that is not given exactly. */
    default @Nullable Bound bound() {
        return null;
    }

    default @Nullable String note() {
        return null;
    }

    default @Nullable String asPublished() {
        return null;
    }

    /** Where the council said it; null where it did not. */
    default @Nullable Source source() {
        return null;
    }
}
