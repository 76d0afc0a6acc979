package register.web.assets;

/**
 * The visual settings and contact of the council's pages.
 *
 * @param colour of the header, links and buttons, {@code #00566b}: dark enough for white text on it, and for text in it
 *     on white
 * @param contact for questions about these pages: a team's mailbox or the URL of a form; empty if there is none
 * @param contactWithin in how many working days questions are answered; 0 if nothing is promised
 */
public record Look(String colour, String contact, int contactWithin) {
    /** The minimum contrast of WCAG 2.2, 1.4.3 (AA). */
    private static final double LEAST_CONTRAST = 4.5;

    public Look {
        if (contactWithin < 0) {
            throw new IllegalArgumentException(
                    "look.contactWithin: enter 0 or more working days, not " + contactWithin + " days");
        }
        double contrast = Colour.of(colour).contrast(Colour.WHITE);
        if (contrast < LEAST_CONTRAST) {
            throw new IllegalArgumentException(
                    "look.colour: %s on white has a contrast of %.2f, but at least %.1f is needed; choose a darker colour"
                            .formatted(colour, Math.floor(contrast * 100) / 100, LEAST_CONTRAST));
        }
    }
}
