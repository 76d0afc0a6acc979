package register.foi.letters;

import java.util.List;

/**
 * One question of a letter.
 *
 * @param number as the requester has it, with what stands above it, {@code part 1, 3}; what is in square brackets is ours
 * @param under what it depends on, the outermost first: headings, what leads to the list, the question before it
 */
public record LetterQuestion(String number, String text, List<String> under) {
    public LetterQuestion {
        under = List.copyOf(under);
    }
}
