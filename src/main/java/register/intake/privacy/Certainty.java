package register.intake.privacy;

import register.values.Word;

/** How sure it is that a text tells of a person, from less to more. */
public enum Certainty implements Word {
    /** It may be harmless: an editor can say why it may be published. */
    WARNING,
    /** It cannot be published. */
    CERTAIN
}
