package register.values.duties;

import register.values.Word;

/** The state of a duty on a day, in the order that people work through them. */
public enum DutyState implements Word {
    /** It should have been published by now. */
    OVERDUE,
    /** It has to be published, now or when the time comes. */
    DUE,
    /** What would tell is missing. */
    NOT_KNOWN,
    /** It has been published. */
    PUBLISHED,
    /** The law does not ask for it. */
    NOT_NEEDED;

    /** Returns whether somebody has something to do about it. */
    public boolean isToDo() {
        return this == OVERDUE || this == DUE || this == NOT_KNOWN;
    }
}
