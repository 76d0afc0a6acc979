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
 * An entry with its item, enough for anyone to recompute its hash.
 *
 * @param salt in hexadecimal
 * @param item the JSON as it is stored; what is left of it where some was removed
 * @param redactedBy the number of the entry that removed some of it, which has the hash of what is left; null where
 *     nothing was removed
 */
@Schema(name = "Entry")
public record LoggedItem(
        @JsonUnwrapped Entry entry,
        String salt,
        @JsonRawValue String item,
        @Nullable Long redactedBy) {
    private static final Pattern WITHDRAWAL = Pattern.compile("\\{\\s*\"withdrawn\"\\s*:\\s*[0-9]+\\s*}");

    /** Whether it withdrew the record of its key. */
    public boolean withdraws() {
        return WITHDRAWAL.matcher(item).matches();
    }

    /** Whether its whole item has been removed since. */
    public boolean wasEmptied() {
        return item.equals(LogTransaction.NOTHING);
    }

    /**
     * Returns the item as a register's record; empty where the entry withdrew the record, or nothing of the item is
     * left.
     */
    public <T> Optional<T> read(Register<T> register) {
        return withdraws() || wasEmptied() ? Optional.empty() : Optional.of(read(register.type()));
    }

    /** Returns the item as a redaction of another entry; empty for the entry of a record. */
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
