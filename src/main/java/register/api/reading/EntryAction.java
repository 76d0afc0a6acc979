package register.api.reading;

import register.values.Word;

/** What an entry did with its record. */
public enum EntryAction implements Word {
    /** It added a record that the register did not have, or no longer had. */
    ADDED,
    /** It changed the record of an earlier entry. */
    CHANGED,
    WITHDRAWN,
    /** Its whole item was removed, so what it did is unknown. */
    REMOVED,
    /** It removed something from another entry, and did nothing else. */
    REDACTED;

    /**
     * Returns what an entry of a record did.
     *
     * @param isLeft whether any of its item is left
     * @param isRemoved whether its whole item was removed
     * @param hadBefore whether the register already had the record
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
            case REMOVED -> "published, and removed since";
            case REDACTED -> "removed";
            case ADDED, CHANGED, WITHDRAWN -> Word.super.inWords();
        };
    }
}
