package register.foi.letters;

import java.util.List;

/**
 * One question of a letter.
 *
 * @param number the requester's number including the levels above it, {@code part 1, 3}; the part in square brackets
 *     was added by this service
 * @param under the context it depends on, the outermost first: headings, the lead-in of the list, the question before
 *     it
 */
public record LetterQuestion(String number, String text, List<String> under) {
    public LetterQuestion {
        under = List.copyOf(under);
    }
}
