package register.drafts;

import register.values.Word;

/** What a file says of the records that it does not name. */
public enum Mode implements Word {
    /** Nothing: it adds and changes records, and a blank cell leaves what is said. */
    UPDATE,
    /** That there are none: it is the whole register, and a blank cell says that nothing is recorded. */
    SNAPSHOT
}
