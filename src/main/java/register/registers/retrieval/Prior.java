package register.registers.retrieval;

/**
 * The prior of a register: how its records are scored before their texts are compared, fitted to the questions of the
 * evaluation.
 *
 * @param feature the feature whose weight they get, {@code CONTRACT}; empty for none
 * @param expectsField whether they seldom answer a question that asks for none of their fields
 */
public record Prior(String feature, boolean expectsField) {
    public static final Prior NONE = new Prior("", false);
}
