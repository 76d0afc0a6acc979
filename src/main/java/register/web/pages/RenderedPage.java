package register.web.pages;

/** The HTML of a page, in UTF-8. */
final class RenderedPage {
    private final byte[] html;

    RenderedPage(byte[] html) {
        this.html = html;
    }

    byte[] html() {
        return html;
    }
}
