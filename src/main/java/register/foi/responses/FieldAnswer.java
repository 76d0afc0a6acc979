package register.foi.responses;

/**
 * What an entry says of what was asked.
 *
 * @param field of the entry, {@code suppliers}
 * @param label as people call it, {@code Supplier}
 * @param value in words, {@code Bytes Software Services}
 */
public record FieldAnswer(String field, String label, String value) {}
