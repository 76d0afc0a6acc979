package register.intake.forms;

/**
 * Something that is wrong with what was typed.
 *
 * @param box by its name; empty where it is in none
 * @param text what is wrong, in a sentence
 */
public record FieldError(String box, String text) {}
