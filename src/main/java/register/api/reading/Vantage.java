package register.api.reading;

import static register.values.problem.Problem.MALFORMED_CURSOR;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.store.log.Log;

/**
 * The viewpoint of an answer once it is settled: every row of every page is read from the same one.
 *
 * @param at the position of the log
 * @param on the day that answers are reckoned on
 * @param isFinal whether the reader settled it, so that the answer is the same for good
 */
public record Vantage(long at, LocalDate on, boolean isFinal) {
    /** The vantage of a request for what is not read in pages. */
    public static Vantage of(Viewpoint viewpoint, Log log) {
        return of(viewpoint, null, "", log);
    }

    static Vantage of(Viewpoint viewpoint, @Nullable Cursor cursor, String mark, Log log) {
        if (cursor != null) {
            if (!cursor.listing().equals(mark)) {
                throw MALFORMED_CURSOR.because("the cursor belongs to a listing with other filters or another order");
            }
            requireSame(viewpoint.at(), cursor.at());
            requireSame(viewpoint.on(), cursor.on());
            log.requireReached(cursor.at());
            return new Vantage(cursor.at(), cursor.on(), true);
        }
        Long at = viewpoint.at();
        LocalDate on = viewpoint.on();
        if (at != null) {
            log.requireReached(at);
        }
        return new Vantage(at == null ? log.head().number() : at, on == null ? log.today() : on, viewpoint.isFinal());
    }

    /** The parameters that ask for it again. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("at", at);
        parameters.put("on", on);
        return parameters;
    }

    private static void requireSame(@Nullable Object given, Object inCursor) {
        if (given != null && !given.equals(inCursor)) {
            throw MALFORMED_CURSOR.because(
                    "the cursor belongs to a listing at %s, and the address asks for %s", inCursor, given);
        }
    }
}
