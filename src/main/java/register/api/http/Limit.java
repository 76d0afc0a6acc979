package register.api.http;

import static register.values.problem.Problem.MALFORMED_NUMBER;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import register.values.problem.Refusal;

/** How many rows a page has: 50 where it is left out, at most 1,000; more is refused, not cut. */
@Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "50")
public record Limit(int rows) {
    /** For the API document. */
    public static final String DESCRIPTION = "The number of rows on a page, up to 1,000. The default is 50.";

    private static final Limit DEFAULT = new Limit(50);
    private static final int MOST = 1000;

    /** Returns the number of rows requested, or the default. */
    public static int orDefault(@Nullable Limit limit) {
        return limit == null ? DEFAULT.rows : limit.rows;
    }

    /** Returns the limit of a request, or null if it has none. */
    public static @Nullable Limit of(RequestUrl url) {
        String text = url.parameter("limit");
        try {
            return text == null ? null : fromString(text);
        } catch (Refusal refusal) {
            throw refusal.in("limit");
        }
    }

    /** Reads the parameter {@code limit}. */
    public static Limit fromString(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw MALFORMED_NUMBER.because("'limit' must be a whole number from 1 to %d, like 50", MOST);
        }
        int rows = Integer.parseInt(text);
        if (rows < 1 || rows > MOST) {
            throw MALFORMED_NUMBER.because(
                    "'limit' must be from 1 to %d; to get everything, add a suffix to the address, like .csv", MOST);
        }
        return new Limit(rows);
    }
}
