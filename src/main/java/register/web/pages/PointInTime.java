package register.web.pages;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.http.DateParameters;
import register.api.http.RequestUrl;

/**
 * The position and the day that the address of a page names.
 *
 * @param at the position of the log; null for the newest
 * @param on the day that status and dates are calculated on; null for today
 * @param kind how the address names them
 */
record PointInTime(@Nullable Long at, @Nullable LocalDate on, Kind kind) {
    /** How an address names a position. */
    enum Kind {
        /** By its parameters. */
        PARAMETERS,
        /** By the cursor of a later page, which people follow without asking for a position. */
        CURSOR,
        /** By the number of an entry. */
        ENTRY
    }

    private static final Pattern ENTRY = Pattern.compile("/entries/([0-9]{1,18})");

    /** Returns the position and the day of an address whose parameters are valid; empty if it names neither. */
    static Optional<PointInTime> of(RequestUrl url, String path) {
        String at = url.parameter("at");
        String on = url.parameter("on");
        Matcher entry = ENTRY.matcher(path);
        if (entry.matches()) {
            return Optional.of(new PointInTime(Long.valueOf(entry.group(1)), null, Kind.ENTRY));
        }
        Cursor cursor = Cursor.of(url);
        if (at == null && on == null) {
            return cursor == null
                    ? Optional.empty()
                    : Optional.of(new PointInTime(cursor.at(), cursor.on(), Kind.CURSOR));
        }
        return Optional.of(new PointInTime(
                at == null ? null : Long.valueOf(at),
                on == null ? null : DateParameters.day("on", on),
                Kind.PARAMETERS));
    }
}
