package register.intake.notices;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.store.log.Log;

/**
 * When the service itself fetches notices: each day at a time in London, or some hours after the last time.
 *
 * @param at null if it is after some hours
 * @param every null if it is at a time
 */
public record FetchSchedule(
        @Nullable LocalTime at, @Nullable Duration every) {
    private static final Pattern HOURS = Pattern.compile("([1-9][0-9]{0,2})h");

    /** How soon it is tried again after it failed. */
    private static final Duration AGAIN = Duration.ofHours(1);

    /** Reads a schedule: {@code 06:30} or {@code 6h}. */
    public static FetchSchedule of(String written) {
        Matcher hours = HOURS.matcher(written.strip());
        if (hours.matches()) {
            return new FetchSchedule(null, Duration.ofHours(Long.parseLong(hours.group(1))));
        }
        try {
            return new FetchSchedule(LocalTime.parse(written.strip()), null);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "notices.schedule: write a time, like 06:30, or a number of hours, like 6h", unreadable);
        }
    }

    /** Whether it is time to fetch. */
    public boolean isDue(@Nullable FetchRun last, Clock clock) {
        if (last == null) {
            return true;
        }
        Instant now = clock.instant();
        if ((last.fault() != null || last.ended() == null)
                && !last.began().plus(AGAIN).isAfter(now)) {
            return true;
        }
        if (every != null) {
            return !last.began().plus(every).isAfter(now);
        }
        ZonedDateTime today = now.atZone(Log.LONDON).with(at == null ? LocalTime.MIDNIGHT : at);
        ZonedDateTime slot = today.toInstant().isAfter(now) ? today.minusDays(1) : today;
        return last.began().isBefore(slot.toInstant());
    }
}
