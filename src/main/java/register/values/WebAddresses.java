package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

/** Addresses on the web that an item may name; they are shown as links, never fetched. */
public final class WebAddresses {
    private WebAddresses() {}

    /** An address that begins with https; the field is named where it is refused. */
    public static String address(String field, String url) {
        Text.line(field, url);
        if (!url.matches("https://[^\\s\"<>]+")) {
            throw INVALID_ITEM.because("%s: a link begins with https://", field);
        }
        return url;
    }
}
