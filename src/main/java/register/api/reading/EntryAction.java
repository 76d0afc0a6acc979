package register.api.reading;

import register.values.Word;

/** What an entry did with the record that it is of. */
public enum EntryAction implements Word {
    /** It says a record that the register had not, or not any more. */
    ADDED,
    /** It says something else than the entry before it. */
    CHANGED,
    WITHDRAWN,
    /** What it did nobody can tell: all that it said was removed. */
    REMOVED,
    /** It removed something from another entry, which is all that it says. */
    REDACTED;

    /**
     * What an entry of a record did.
     *
     * @param isLeft whether anything is left that it says
     * @param isRemoved whether all that it said was removed
     * @param hadBefore whether the register had the record when it came
     */
    static EntryAction of(boolean isLeft, boolean isRemoved, boolean hadBefore) {
        if (isLeft) {
            return hadBefore ? CHANGED : ADDED;
        }
        return isRemoved ? REMOVED : WITHDRAWN;
    }

    @Override
    public String inWords() {
        return switch (this) {
            case REMOVED -> "said, and removed since";
            case REDACTED -> "removed";
            case ADDED, CHANGED, WITHDRAWN -> Word.super.inWords();
        };
    }
}
