package register.store.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.Json;

/**
 * An entry with what it said, enough for anyone to recompute its hash.
 *
 * @param salt in hexadecimal
 * @param item the JSON as it is kept; what is left of it where some was removed
 * @param redactedBy the number of the entry by which some of it was removed, which has the hash of what is left; null where
 *     nothing was
 */
@Schema(name = "Entry")
public record LoggedItem(
        @JsonUnwrapped Entry entry,
        String salt,
        @JsonRawValue String item,
        @Nullable Long redactedBy) {
    private static final Pattern WITHDRAWAL = Pattern.compile("\\{\\s*\"withdrawn\"\\s*:\\s*[0-9]+\\s*}");

    /** Whether it withdrew what stood under its key. */
    public boolean withdraws() {
        return WITHDRAWAL.matcher(item).matches();
    }

    /** Whether all that it said was removed since. */
    public boolean wasEmptied() {
        return item.equals(LogTransaction.NOTHING);
    }

    /** What it says of a register's record; empty where it withdrew it, and where nothing is left. */
    public <T> Optional<T> read(Register<T> register) {
        return withdraws() || wasEmptied() ? Optional.empty() : Optional.of(read(register.type()));
    }

    /** What it says was removed from another entry; empty where it is the entry of a record. */
    public Optional<Redaction> redaction() {
        return entry.register().equals(Redaction.REGISTER.name())
                ? Optional.of(read(Redaction.class))
                : Optional.empty();
    }

    private <T> T read(Class<T> type) {
        try {
            return Json.mapper().readValue(item, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("entry " + entry.number() + " cannot be read", unreadable);
        }
    }
}
