package register.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry with what it said, enough for anyone to recompute its hash.
 *
 * @param salt in hexadecimal
 * @param item the JSON as it is kept; what is left of it where some was removed
 * @param redactedBy the number of the entry by which some of it was removed, which has the hash of what is left; null where
 *     nothing was
 */
@Schema(name = "Entry")
public record Said(
        @JsonUnwrapped Entry entry,
        String salt,
        @JsonRawValue String item,
        @Nullable Long redactedBy) {}
