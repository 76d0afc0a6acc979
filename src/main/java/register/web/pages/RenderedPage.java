package register.web.pages;

/** The HTML of a page, in UTF-8, and whether it is for one response only. */
final class RenderedPage {
    private final byte[] html;
    private final boolean isPassing;

    RenderedPage(byte[] html, boolean isPassing) {
        this.html = html;
        this.isPassing = isPassing;
    }

    boolean isPassing() {
        return isPassing;
    }

    byte[] html() {
        return html;
    }
}
