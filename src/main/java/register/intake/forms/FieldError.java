package register.intake.forms;

import java.util.List;

/**
 * An error in a submitted form.
 *
 * @param box the name of the text box; empty if it belongs to none
 * @param text the message, in a sentence
 */
public record FieldError(String box, String text) {
    /** Returns the message of a text box among some errors; empty if there is none. */
    public static String of(List<FieldError> errors, String box) {
        return errors.stream()
                .filter(one -> one.box().equals(box))
                .map(FieldError::text)
                .findFirst()
                .orElse("");
    }
}
