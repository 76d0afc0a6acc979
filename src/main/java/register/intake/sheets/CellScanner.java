package register.intake.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scans the text of a cell: parts that are understood are removed, until the rest can be parsed. */
final class CellScanner {
    private String rest;

    CellScanner(String text) {
        rest = text;
    }

    /** Removes the first match, if there is one. */
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
