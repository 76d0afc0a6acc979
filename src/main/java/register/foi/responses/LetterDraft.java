package register.foi.responses;

import java.util.List;

/**
 * The draft of a letter, independent of its format.
 *
 * @param letter the text for the requester, once an officer has completed it
 * @param notes for the officer only; not part of the letter
 */
public record LetterDraft(String title, List<Block> letter, List<Block> notes) {
    public LetterDraft {
        letter = List.copyOf(letter);
        notes = List.copyOf(notes);
    }

    /**
     * Returns the placeholders that the officer has to complete before the letter is sent, in the order of the letter.
     */
    public List<String> toComplete() {
        return letter.stream()
                .flatMap(block -> block.spans().stream())
                .filter(Inline.ToComplete.class::isInstance)
                .map(Inline::text)
                .toList();
    }
}
