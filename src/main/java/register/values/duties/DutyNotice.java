package register.values.duties;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A notice about a contract that is known to be published.
 *
 * @param kind as the platform or the council calls it, {@code UK7}
 * @param published the day; null if it is not known
 * @param link to it; null if it is not known
 */
public record DutyNotice(
        String kind,
        @Nullable LocalDate published,
        @Nullable String link) {

    /** Returns whether it is of a kind, however that is spelt: {@code uk 7}, {@code UK7: contract details}. */
    boolean is(String asked) {
        String spelt = kind.replaceAll("\\s+(?=\\p{Digit})", "").toLowerCase(Locale.ROOT);
        return Pattern.compile(
                        Pattern.quote(asked.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{Digit}]).*", Pattern.DOTALL)
                .matcher(spelt)
                .matches();
    }
}
