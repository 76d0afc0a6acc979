package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.regex.Pattern;

/** Validates web addresses in an item; they are shown as links, never fetched. */
public final class WebAddresses {
    private static final Pattern FORM = Pattern.compile("https://[^\\s\"<>]+");

    private WebAddresses() {}

    /** Requires an address that begins with https; a refusal names the field. */
    public static String address(String field, String url) {
        Text.line(field, url);
        if (!FORM.matcher(url).matches()) {
            throw INVALID_ITEM.because("%s: enter a web address that starts with https://", field);
        }
        return url;
    }
}
