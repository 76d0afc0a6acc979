package register.foi.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts pasted text into lines of ordinary characters, without markup, character references and invisible
 * characters.
 */
final class Pasted {
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

    /** Text that Markdown marks as a heading or stresses. */
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?m)^#{1,6}\\s+(.*)$|\\*\\*([^*\\n]{1,300})\\*\\*|(?<![*\\w])\\*([^\\s*][^*\\n]{0,200})(?<!\\s)\\*(?![*\\w])");

    private static final int TAB = 4;
    private static final int WIDEST = 400;
    private static final char ONE_IN_A_CIRCLE = '\u2460';
    private static final int CIRCLES = 20;

    private Pasted() {}

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        for (String line :
                PastedTable.asLists(decoded(Markup.toLines(text)).lines().toList())) {
            String said = TableRowText.first(line).strip();
            boolean says = !said.isEmpty();
            if (says) {
                lines.add(new Line(indent(line), said, blank));
            }
            blank = !says;
        }
        return lines;
    }

    private static String decoded(String text) {
        String written = ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(Entities.read(found)));
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            append(plain, written.charAt(i));
        }
        String lines = plain.toString().replace("\r\n", "\n").replace('\r', '\n');
        return lines.indexOf('*') < 0 && lines.indexOf('#') < 0
                ? lines
                : EMPHASIS.matcher(lines).replaceAll("$1$2$3");
    }

    private static void append(StringBuilder plain, char letter) {
        switch (letter) {
            case '\n', '\r', '\t' -> plain.append(letter);
            case '\u2018', '\u2019', '\u201B', '\u02BC' -> plain.append('\'');
            case '\u201C', '\u201D', '\u201F' -> plain.append('"');
            case '\u2028', '\u2029', '\u000B', '\f', '\u0085' -> plain.append('\n');
            case '\u2010', '\u2011' -> plain.append('-');
            case '\u2026' -> plain.append("...");
            case '\uFE0F' -> {
                // A variant of the character before it.
            }
            case '\u20E3' -> plain.append('.');
            default -> appendOther(plain, letter);
        }
    }

    private static void appendOther(StringBuilder plain, char letter) {
        if (letter >= ONE_IN_A_CIRCLE && letter < ONE_IN_A_CIRCLE + CIRCLES) {
            plain.append('(').append(letter - ONE_IN_A_CIRCLE + 1).append(") ");
        } else if (Character.isSpaceChar(letter)) {
            plain.append(' ');
        } else if (Character.getType(letter) != Character.FORMAT && !Character.isISOControl(letter)) {
            plain.append(letter);
        }
    }

    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && columns < WIDEST; i++) {
            char letter = line.charAt(i);
            if (letter != ' ' && letter != '\t') {
                break;
            }
            columns += letter == '\t' ? TAB : 1;
        }
        return columns;
    }
}
