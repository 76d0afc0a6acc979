package register.web.pages;

/**
 * How to cite what no entry says alone, but several together.
 *
 * @param pinned the address that shows this for good
 * @param citation to put in a letter
 * @param code of the pinned address, for the printed page
 */
public record PageCitation(String pinned, String citation, QrCode code) {
    /** By its pinned address. */
    public static PageCitation of(String pinned, String citation) {
        return new PageCitation(pinned, citation, QrCode.of(pinned));
    }
}
