package register.api.reading;

import register.values.Reference;

/**
 * A mention of another record.
 *
 * @param register of the other, by its path
 * @param reference of the other, as it is written
 * @param key of the other
 * @param related the backlink to show with the other
 */
public record Mention(String register, String reference, String key, Related related) {
    /** Returns a mention of the record with a reference, in any spelling. */
    public static Mention of(String register, String reference, Related related) {
        return new Mention(register, reference, new Reference(reference).key(), related);
    }
}
