package register.api.reading;

import static register.values.problem.Problem.MALFORMED_CURSOR;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.store.log.Log;

/**
 * The resolved log position and day of a request; every row of every page of a listing is read from the same one.
 *
 * @param at the position of the log
 * @param on the day that results are calculated on
 * @param isFinal whether the request fixed both, so that the response never changes
 */
public record Snapshot(long at, LocalDate on, boolean isFinal) {
    /** Returns the snapshot of a request that has no pages. */
    public static Snapshot of(SnapshotParameters asOf, Log log) {
        return of(asOf, null, "", log);
    }

    static Snapshot of(SnapshotParameters asOf, @Nullable Cursor cursor, String mark, Log log) {
        if (cursor != null) {
            Snapshot snapshot = of(cursor, mark, log);
            requireSame(asOf.at(), cursor.at());
            requireSame(asOf.on(), cursor.on());
            return snapshot;
        }
        Long at = asOf.at();
        LocalDate on = asOf.on();
        if (at != null) {
            log.requireReached(at);
        }
        return new Snapshot(at == null ? log.recentHead() : at, on == null ? log.today() : on, asOf.isFinal());
    }

    /** Returns the snapshot that the previous page was read from; the current one for the first page. */
    public static Snapshot of(@Nullable Cursor cursor, String mark, Log log) {
        if (cursor == null) {
            return new Snapshot(log.recentHead(), log.today(), false);
        }
        if (!cursor.listing().equals(mark)) {
            throw MALFORMED_CURSOR.because("the cursor is of a list with different filters or sorting");
        }
        log.requireReached(cursor.at());
        return new Snapshot(cursor.at(), cursor.on(), true);
    }

    /** Returns the same position on another day. */
    Snapshot on(LocalDate day) {
        return new Snapshot(at, day, isFinal);
    }

    /** Returns the parameters that request it again. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("at", at);
        parameters.put("on", on);
        return parameters;
    }

    private static void requireSame(@Nullable Object given, Object inCursor) {
        if (given != null && !given.equals(inCursor)) {
            throw MALFORMED_CURSOR.because("the cursor is of a list at %s, not at %s", inCursor, given);
        }
    }
}
