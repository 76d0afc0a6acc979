package register.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A moment as headers have it, {@code Mon, 30 Nov 2026 12:00:00 GMT} (RFC 9110, section 5.6.7). */
public final class HttpDate {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDate() {}

    /** Returns the text of a moment, without the fraction of a second. */
    public static String of(Instant moment) {
        return FORM.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** Returns the moment of a text; empty if it is none. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instant.from(FORM.withZone(ZoneOffset.UTC).parse(text.strip())));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
