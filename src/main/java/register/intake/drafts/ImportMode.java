package register.intake.drafts;

import io.swagger.v3.oas.annotations.media.Schema;
import register.values.Word;

/** What a file says of the records that it does not name. */
@Schema(name = "ImportMode")
public enum ImportMode implements Word {
    /** Nothing: it adds and changes records, and a blank cell leaves what is said. */
    UPDATE,
    /** That there are none: it is the whole register, and a blank cell says that nothing is recorded. */
    SNAPSHOT
}
