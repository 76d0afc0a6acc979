package register.foi.limits;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hours of work for the four activities that count towards the cost limit (SI 2004/3244, regulation 4(3)). */
public record ActivityHours(BigDecimal determining, BigDecimal locating, BigDecimal retrieving, BigDecimal extracting) {
    static ActivityHours of(
            @Nullable Hours determining,
            @Nullable Hours locating,
            @Nullable Hours retrieving,
            @Nullable Hours extracting) {
        return new ActivityHours(Hours.of(determining), Hours.of(locating), Hours.of(retrieving), Hours.of(extracting));
    }

    BigDecimal total() {
        return Stream.of(determining, locating, retrieving, extracting).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
