package register.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script's token as admins see it, without the secret.
 *
 * @param id recorded in the log for everything done with it, {@code t-7k2m…}
 * @param name its purpose
 * @param createdBy an actor, or {@code command-line}
 * @param revokedAt null unless it was revoked
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

    /** Whether the token is valid at an instant. */
    boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
