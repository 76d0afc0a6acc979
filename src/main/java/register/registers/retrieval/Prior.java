package register.registers.retrieval;

/**
 * What speaks for the records of a register before a word of them is read, as it was fitted to the questions of the
 * evaluation.
 *
 * @param feature by whose weight they are scored, {@code CONTRACT}; empty for none
 * @param expectsField whether a question that asks for none of their fields is seldom answered by one of them
 */
public record Prior(String feature, boolean expectsField) {
    public static final Prior NONE = new Prior("", false);
}
