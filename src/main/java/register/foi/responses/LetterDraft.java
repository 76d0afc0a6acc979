package register.foi.responses;

import java.util.List;

/**
 * The draft of a letter, before it is written in a format.
 *
 * @param letter what the requester is sent, once an officer has completed it
 * @param notes for the officer only; no part of the letter
 */
public record LetterDraft(String title, List<Block> letter, List<Block> notes) {
    public LetterDraft {
        letter = List.copyOf(letter);
        notes = List.copyOf(notes);
    }

    /** What the officer has to look up, decide or write before it goes out, in the order of the letter. */
    public List<String> toComplete() {
        return letter.stream()
                .flatMap(block -> block.spans().stream())
                .filter(Inline.ToComplete.class::isInstance)
                .map(Inline::text)
                .toList();
    }
}
