package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

/** Validates web addresses in an item; they are shown as links, never fetched. */
public final class WebAddresses {
    private WebAddresses() {}

    /** Requires an address that begins with https; a refusal names the field. */
    public static String address(String field, String url) {
        Text.line(field, url);
        if (!url.matches("https://[^\\s\"<>]+")) {
            throw INVALID_ITEM.because("%s: enter a web address that starts with https://", field);
        }
        return url;
    }
}
