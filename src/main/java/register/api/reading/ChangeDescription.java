package register.api.reading;

/**
 * A change of one field in words: its label, and its values before and after.
 *
 * @param pointer to the field in the newer item, or in the older one if it is gone, {@code /suppliers/1/name}
 * @param label of the field on its form, with the numbers of its rows, {@code Supplier 2, Name}
 * @param before the old value in words; {@link ItemWording#NOTHING} if there was none and no reason was given
 * @param after the new value in words
 */
public record ChangeDescription(String pointer, String label, String before, String after) {}
