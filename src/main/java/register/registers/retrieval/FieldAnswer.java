package register.registers.retrieval;

/**
 * A field of an entry that answers what was requested.
 *
 * @param field its name, {@code suppliers}
 * @param label its label, {@code Supplier}
 * @param value its value in words, {@code Bytes Software Services}
 */
public record FieldAnswer(String field, String label, String value) {}
