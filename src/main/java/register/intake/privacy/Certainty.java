package register.intake.privacy;

import register.values.Word;

/** How certain it is that a text contains personal data, from less to more. */
public enum Certainty implements Word {
    /** The text may be harmless: an editor can state why it may be published. */
    WARNING,
    /** The text cannot be published. */
    CERTAIN
}
