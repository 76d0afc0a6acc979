package register.values;

import static register.values.problem.Problem.INVALID_ITEM;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Validates web addresses in an item; they are shown as links, never fetched. */
public final class WebAddresses {
    private static final Pattern FORM = Pattern.compile("https://[^\\s\"<>]+");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

    /** What may stand in a URI beside letters and digits, but for {@code %} and {@code #}, and the brackets of an address of IPv6. */
    private static final String PUNCTUATION = "-._~:/?@!$&'()*+,;=";

    private WebAddresses() {}

    /** Requires an address that begins with https; a refusal names the field. */
    public static String address(String field, String url) {
        Text.line(field, url);
        if (!FORM.matcher(url).matches()) {
            throw INVALID_ITEM.because("%s: enter a web address that starts with https://", field);
        }
        return url;
    }

    /** Returns an address as a URI (RFC 3986): every character that may not stand in one is encoded, and nothing else is changed. */
    public static String uri(String address) {
        StringBuilder uri = new StringBuilder(address.length());
        boolean hasFragment = false;
        int character;
        for (int i = 0; i < address.length(); i += Character.charCount(character)) {
            character = address.codePointAt(i);
            boolean isKept = switch (character) {
                case '%' -> ESCAPE.matcher(address).region(i, address.length()).lookingAt();
                case '#' -> !hasFragment;
                default -> isOfUri(character);
            };
            hasFragment |= character == '#';
            if (isKept) {
                uri.appendCodePoint(character);
            } else {
                escape(Character.toString(character), uri);
            }
        }
        return uri.toString();
    }

    private static boolean isOfUri(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PUNCTUATION.indexOf(character) >= 0;
    }

    private static void escape(String character, StringBuilder uri) {
        for (byte part : character.getBytes(StandardCharsets.UTF_8)) {
            uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(part));
        }
    }
}
