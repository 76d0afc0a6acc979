package register.web.pages;

/**
 * The citation of a page that rests on several entries.
 *
 * @param pinned the permanent address of the page
 * @param citation to put in a letter
 * @param code of the pinned address, for the printed page
 */
public record PageCitation(String pinned, String citation, QrCode code) {
    /** Creates a citation with the QR code of the pinned address. */
    public static PageCitation of(String pinned, String citation) {
        return new PageCitation(pinned, citation, QrCode.of(pinned));
    }
}
