package register.foi.responses;

import register.values.Text;

/**
 * What a council's letters say of itself.
 *
 * @param review where a review is asked for: a mailbox, the address of a form or a postal address; {@code none} where
 *     there is no such procedure, and empty where the officer writes it into each letter
 * @param reviewWithin of how many working days it is asked for
 * @param help where somebody asks who cannot use what is published: a mailbox or a telephone number
 * @param signature the team or role that signs
 * @param wording a file with the council's own sentences; empty for ours
 */
public record ResponseSettings(String review, int reviewWithin, String help, String signature, String wording) {
    public ResponseSettings {
        Text.line("responses.signature", signature);
        if (reviewWithin < 1) {
            throw new IllegalArgumentException(
                    "responses.reviewWithin is a number of working days, and not " + reviewWithin);
        }
        // Refuses at the start what would otherwise fail a letter.
        Wording.of(wording);
    }

    /** What the council's letters say. */
    public Wording words() {
        return Wording.of(wording);
    }

    /** Whether the council has said that it has no procedure for reviews. */
    boolean hasNoReview() {
        return review.strip().equalsIgnoreCase("none");
    }
}
