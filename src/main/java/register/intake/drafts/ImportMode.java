package register.intake.drafts;

import io.swagger.v3.oas.annotations.media.Schema;
import register.values.Word;

/** What a file means for the records that it does not contain. */
@Schema(name = "ImportMode")
public enum ImportMode implements Word {
    /** Nothing: the file adds and changes records, and a blank cell leaves the current value. */
    UPDATE,
    /** They are withdrawn: the file is the whole register, and a blank cell means that nothing is recorded. */
    SNAPSHOT
}
