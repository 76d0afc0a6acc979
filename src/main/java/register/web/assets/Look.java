package register.web.assets;

/**
 * How the council's pages look.
 *
 * @param colour of the header, links and buttons, {@code #00566b}: dark enough for white letters on it, and for letters
 *     in it on white
 * @param contact where people write about these pages: a team's mailbox or the address of a form; empty where none is said
 * @param contactWithin in how many working days they are answered; 0 where none are promised
 */
public record Look(String colour, String contact, int contactWithin) {
    /** WCAG 2.2, 1.4.3 (AA). */
    private static final double LEAST_CONTRAST = 4.5;

    public Look {
        if (contactWithin < 0) {
            throw new IllegalArgumentException("look.contactWithin: nobody answers in " + contactWithin + " days");
        }
        double contrast = Colour.of(colour).contrast(Colour.WHITE);
        if (contrast < LEAST_CONTRAST) {
            throw new IllegalArgumentException(
                    "look.colour: %s on white has a contrast of %.2f, and people need %.1f; choose a darker one"
                            .formatted(colour, Math.floor(contrast * 100) / 100, LEAST_CONTRAST));
        }
    }
}
