package register.intake.forms;

/**
 * An error in a submitted form.
 *
 * @param box the name of the text box; empty if it belongs to none
 * @param text the message, in a sentence
 */
public record FieldError(String box, String text) {}
