package register.contracts;

import static register.problem.Problem.INVALID_ITEM;

import register.values.Text;

/** Addresses on the web that an item may name; they are shown as links, never fetched. */
final class Web {
    private Web() {}

    static String address(String field, String url) {
        Text.line(field, url);
        if (!url.matches("https://[^\\s\"<>]+")) {
            throw INVALID_ITEM.because("%s: a link begins with https://", field);
        }
        return url;
    }
}
