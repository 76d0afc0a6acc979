package register.web.assets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An sRGB colour.
 *
 * @param red from 0 to 255, as are the others
 */
record Colour(int red, int green, int blue) {
    private static final Pattern WRITTEN = Pattern.compile("#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})");
    private static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    /** Parses {@code #00566b}. */
    static Colour of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a colour must be 6 hexadecimal digits, like #00566b, not " + written);
        }
        return new Colour(part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group), 16);
    }

    /** Mixes the colour with white: 0 is the colour itself, 100 is white. */
    Colour tint(int percent) {
        return mixed(WHITE, percent);
    }

    /** Mixes the colour with black: 0 is the colour itself, 100 is black. */
    Colour shade(int percent) {
        return mixed(BLACK, percent);
    }

    private Colour mixed(Colour other, int percent) {
        return new Colour(
                mixed(red, other.red, percent), mixed(green, other.green, percent), mixed(blue, other.blue, percent));
    }

    private static int mixed(int one, int other, int percent) {
        return Math.round((one * (100 - percent) + other * percent) / 100f);
    }

    /** Returns the contrast ratio with another colour, from 1 to 21 (WCAG 2.2). */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Returns the relative luminance (WCAG 2.2). */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Returns the colour in CSS notation. */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
