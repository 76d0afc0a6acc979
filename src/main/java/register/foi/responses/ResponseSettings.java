package register.foi.responses;

import register.values.Text;

/**
 * A council's settings for response letters.
 *
 * @param review where to request an internal review: a mailbox, the address of a form or a postal address; {@code none}
 *     if there is no such procedure, and empty if the officer writes it into each letter
 * @param reviewWithin the number of working days within which to request one
 * @param help the mailbox or telephone number for people who cannot use what is published
 * @param signature the team or role that signs
 * @param wording a file with the council's own sentences; empty for the default ones
 */
public record ResponseSettings(String review, int reviewWithin, String help, String signature, String wording) {
    public ResponseSettings {
        Text.line("responses.signature", signature);
        if (reviewWithin < 1) {
            throw new IllegalArgumentException(
                    "responses.reviewWithin must be a number of working days, not " + reviewWithin);
        }
        // Fails at startup rather than when a letter is written.
        Wording.of(wording);
    }

    /** Returns the sentences of the council's letters. */
    public Wording words() {
        return Wording.of(wording);
    }

    /** Whether the council has stated that it has no review procedure. */
    boolean hasNoReview() {
        return review.strip().equalsIgnoreCase("none");
    }
}
