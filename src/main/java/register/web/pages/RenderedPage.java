package register.web.pages;

/**
 * The HTML of a page, in UTF-8.
 *
 * <p>A page may be for one response only; or it may be incomplete, because the database could not say what has happened since
 * its data.
 */
final class RenderedPage {
    private final byte[] html;
    private final boolean isPassing;
    private final boolean isIncomplete;

    RenderedPage(byte[] html, boolean isPassing, boolean isIncomplete) {
        this.html = html;
        this.isPassing = isPassing;
        this.isIncomplete = isIncomplete;
    }

    boolean isPassing() {
        return isPassing;
    }

    boolean isIncomplete() {
        return isIncomplete;
    }

    byte[] html() {
        return html;
    }
}
