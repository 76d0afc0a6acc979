package register.foi.letters;

import java.util.List;

/**
 * One question of a letter, as its writer numbered it.
 *
 * @param number the requester's number including the levels above it, {@code part 1, 3}; the part in square brackets
 *     was added by this service
 * @param text the whole of it, which may ask several things
 * @param parts the sentences and clauses of the text that each ask something, in order; the text itself where it asks
 *     one thing
 * @param context what it depends on
 */
public record LetterQuestion(String number, String text, List<String> parts, QuestionContext context) {
    public LetterQuestion {
        parts = parts.isEmpty() ? List.of(text) : List.copyOf(parts);
    }

    /** Returns a question that can be understood alone. */
    public static LetterQuestion alone(String number, String text) {
        return new LetterQuestion(number, text, List.of(), QuestionContext.NONE);
    }

    /** Returns the texts that it depends on, the outermost first. */
    public List<String> under() {
        return context.texts();
    }
}
