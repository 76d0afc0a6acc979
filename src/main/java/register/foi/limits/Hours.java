package register.foi.limits;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Hours of work, such as {@code 2} or {@code 10.5}; the hours of two people are added up. */
@Schema(type = "number", minimum = "0", maximum = "9999.99")
public record Hours(BigDecimal number) {
    /** Parses a query parameter. */
    public static Hours fromString(String text) {
        if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,2})?")) {
            throw MALFORMED_PARAMETER.because("'%s' is not a number of hours, like 2 or 10.5", text);
        }
        return new Hours(new BigDecimal(text));
    }

    /** Returns the number of hours; zero for null. */
    static BigDecimal of(@Nullable Hours hours) {
        return hours == null ? BigDecimal.ZERO : hours.number;
    }
}
