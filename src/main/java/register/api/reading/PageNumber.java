package register.api.reading;

import static register.values.problem.Problem.MALFORMED_NUMBER;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import register.api.http.RequestUrl;
import register.values.problem.Refusal;

/** The number of a page of a list, for people: a list that others write to meanwhile is walked by cursors. */
@Schema(type = "integer", minimum = "1", maximum = "999999")
public record PageNumber(int number) {
    static final PageNumber FIRST = new PageNumber(1);

    /** For the API document. */
    static final String DESCRIPTION =
            "The number of the page, from 1. In programs follow `next` instead, which changes to the"
                    + " register do not affect.";

    /** Returns the page of a request, or null if it names none. */
    static @Nullable PageNumber of(RequestUrl url) {
        String text = url.parameter("page");
        try {
            return text == null ? null : fromString(text);
        } catch (Refusal refusal) {
            throw refusal.in("page");
        }
    }

    /** Reads the parameter {@code page}. */
    public static PageNumber fromString(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw MALFORMED_NUMBER.because("'page' must be a whole number from 1, like 3");
        }
        return new PageNumber(Integer.parseInt(text));
    }

    /** Returns how many rows the pages before it have. */
    long skipped(int rows) {
        return (number - 1L) * rows;
    }
}
