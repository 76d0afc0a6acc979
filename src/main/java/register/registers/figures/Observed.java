package register.registers.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.values.Incomplete;
import register.values.Source;

/** The value of one measure in one period and for one part of the whole, or the reason why there is none. */
public interface Observed extends Incomplete {
    String measure();

    TimePeriod period();

    Map<String, String> dimensions();

    @Nullable
    BigDecimal value();

    List<Marker> markers();

    /** Returns the range of a value that is not given exactly. */
    default @Nullable Bound bound() {
        return null;
    }

    default @Nullable String note() {
        return null;
    }

    default @Nullable String asPublished() {
        return null;
    }

    /** Returns the response in which the council stated it; null if there is none. */
    default @Nullable Source source() {
        return null;
    }
}
