package register.api.http;

import static register.values.problem.Problem.MALFORMED_CURSOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.values.Json;
import register.values.problem.Refusal;

/**
 * The start or end of another page of a listing, with the position and the day that the first page was read at, so that
 * paging in both directions shows one consistent listing while others write.
 *
 * <p>It is opaque to the reader and contains no secret: everything in it could be requested by parameters.
 *
 * @param at the position of the log
 * @param on the day that results are calculated on
 * @param listing identifies the filters and the order of the listing; another listing has other pages
 * @param after the sort key of the row that the page follows or, for a backward cursor, precedes; null for a value that
 *     the row does not have
 * @param before how many rows come before the page, or before that row, to show people where they are
 * @param isBackward whether it leads to the page that ends before the row; if absent, it leads forward
 */
@Schema(type = "string")
public record Cursor(
        long at,
        LocalDate on,
        String listing,
        List<@Nullable String> after,
        long before,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean isBackward) {
    /** For the API document. */
    public static final String DESCRIPTION =
            "The position of another page. Copy it unchanged from the link `next` or `prev`.";

    public Cursor {
        if (at < 0 || before < 0 || on == null || listing == null || after == null || after.isEmpty()) {
            throw unusable();
        }
        after = Collections.unmodifiableList(new ArrayList<>(after));
        if (after.stream().anyMatch(value -> value != null && value.indexOf('\0') >= 0)) {
            throw unusable();
        }
    }

    /** Returns the cursor of a request, or null for the first page. */
    public static @Nullable Cursor of(RequestUrl url) {
        String text = url.parameter("cursor");
        try {
            return text == null ? null : fromString(text);
        } catch (Refusal refusal) {
            throw refusal.in("cursor");
        }
    }

    /** Reads the parameter {@code cursor}. */
    public static Cursor fromString(String text) {
        try {
            return Json.mapper().readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
        } catch (IOException | IllegalArgumentException damaged) {
            throw unusable();
        }
    }

    @Override
    public String toString() {
        try {
            String json = Json.mapper().writeValueAsString(this);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a number, a date and texts can always be written", impossible);
        }
    }

    /** Returns the refusal of a cursor that no page of this service ended with. */
    public static Refusal unusable() {
        return MALFORMED_CURSOR.because("this cursor is not one of this service, or has been changed");
    }
}
