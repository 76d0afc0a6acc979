package register.registers.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Estimates the width of text from its letters alone: no fonts are available when the chart is drawn, and the reader's
 * font may vary.
 */
final class TextWidth {
    /** The width of bold letters relative to regular ones. */
    static final double BOLD = 1.1;

    private static final String SLIM = " .,:;'|!()[]ijlft-/";
    private static final String BROAD = "mwMW%@";
    private static final Pattern AFTER_A_WORD = Pattern.compile("(?<=[ /])");

    private TextWidth() {}

    static double width(String text, double size) {
        double widths = text.chars().mapToDouble(letter -> width((char) letter)).sum();
        return widths * size;
    }

    /** Wraps text at this width, after spaces and slashes as far as possible. */
    static List<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : AFTER_A_WORD.split(text, -1)) {
            if (!line.isEmpty() && width(line + word.strip(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    static double widest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }

    private static double width(char letter) {
        if (SLIM.indexOf(letter) >= 0) {
            return 0.37;
        }
        if (BROAD.indexOf(letter) >= 0) {
            return 0.96;
        }
        return Character.isUpperCase(letter) ? 0.72 : 0.62;
    }
}
