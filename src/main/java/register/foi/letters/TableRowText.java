package register.foi.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts a row of a pasted spreadsheet or table into a line of text. */
final class TableRowText {
    /** A number in its own cell, followed by the question in the next. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s{0,8}[|\"]?\\s{0,3}([Qq]?[0-9]{1,3}[.)]?)\\s{0,3}\"?(?:[,;|](?=\\s{0,3}[\"\\p{L}])|\\t)\\s{0,8}(?=\\S)");

    private TableRowText() {}

    static String first(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.lookingAt()) {
            String number = numbered.group(1);
            String asked = unquoted(line.substring(numbered.end()));
            return (Character.isDigit(number.charAt(number.length() - 1)) ? number + "." : number) + " " + asked;
        }
        return unquoted(line.replace('\t', ' '));
    }

    private static String unquoted(String cell) {
        String said = cell.strip();
        if (said.startsWith("\"") && said.indexOf('"', 1) > 1) {
            int end = said.indexOf('"', 1);
            return isBlank(said, end + 1) ? said.substring(1, end) : said;
        }
        if (said.startsWith("|")) {
            said = said.substring(1).strip();
        }
        return said.endsWith(",,") || said.endsWith("|") || said.endsWith("?,") || said.endsWith("\",")
                ? said.substring(0, said.length() - trailing(said))
                : said;
    }

    private static boolean isBlank(String said, int from) {
        return said.length() == from || trailing(said) >= said.length() - from;
    }

    private static int trailing(String said) {
        int end = said.length();
        while (end > 0 && ",;|\t\" ".indexOf(said.charAt(end - 1)) >= 0) {
            end--;
        }
        return said.length() - end;
    }
}
