package register.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token of a script, as those who give it out see it: never itself.
 *
 * @param id stands in the log for whatever was done by it, {@code t-7k2m…}
 * @param name what it is for
 * @param createdBy an actor, or {@code command-line}
 * @param revokedAt null while it was not taken back
 * @param usedAt null before its first use; to the minute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScriptToken(
        String id,
        String name,
        List<Role> roles,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt) {

    public ScriptToken {
        roles = List.copyOf(roles);
    }

    /** Whether it opens anything at an instant. */
    boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
