package register.api.reading;

import register.values.Reference;

/**
 * That a record speaks of another one.
 *
 * @param register of the other, by its path
 * @param key of the other
 * @param related what the other is told of it
 */
public record Mention(String register, String key, Related related) {
    /** Of a record that is called by a reference, in whatever spelling. */
    public static Mention of(String register, String reference, Related related) {
        return new Mention(register, new Reference(reference).key(), related);
    }
}
