package register.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An entry with exactly what it said, enough for anyone to recompute its hash.
 *
 * @param salt in hexadecimal
 * @param item the JSON as it is kept
 */
@Schema(name = "Entry")
public record Said(
        @JsonUnwrapped Entry entry,
        String salt,
        @JsonRawValue String item) {}
