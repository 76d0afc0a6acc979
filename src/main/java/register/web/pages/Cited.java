package register.web.pages;

/**
 * How to cite what no entry says alone, but several together.
 *
 * @param pinned the address that shows this for good
 * @param citation to put in a letter
 * @param code of the pinned address, for the printed page
 */
public record Cited(String pinned, String citation, QrCode code) {
    /** By its pinned address. */
    public static Cited of(String pinned, String citation) {
        return new Cited(pinned, citation, QrCode.of(pinned));
    }
}
