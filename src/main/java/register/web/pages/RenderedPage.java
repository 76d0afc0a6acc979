package register.web.pages;

/** A page as it is sent. */
final class RenderedPage {
    private final byte[] html;

    RenderedPage(byte[] html) {
        this.html = html;
    }

    byte[] html() {
        return html;
    }
}
