package register.intake.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a cell, from which what is understood is taken away until the rest can be read. */
final class CellScanner {
    private String rest;

    CellScanner(String text) {
        rest = text;
    }

    /** Takes the words away if they are there. */
    boolean take(Pattern words) {
        Matcher matcher = words.matcher(rest);
        if (!matcher.find()) {
            return false;
        }
        rest = (rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end())).strip();
        return true;
    }

    String rest() {
        return rest;
    }
}
