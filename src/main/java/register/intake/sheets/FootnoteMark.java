package register.intake.sheets;

import java.util.regex.Pattern;

/** The mark of a footnote behind the text of a cell, which is no part of what it says. */
public final class FootnoteMark {
    /** What to do about one. */
    public static final String REMEDY = "the cell ends with a mark like that of a footnote; remove the mark";

    /** Square and cubic metres have none, nor has the second of several with one name. */
    private static final Pattern MARK = Pattern.compile(
            "(?s).*[\\p{L}\\p{N})\"'’”.]\\s*(?:\\*{1,3}|[†‡§]|(?<!\\b[cdkm]?m)[¹²³⁴⁵]|\\[(?:\\d{1,2}|[a-z])]|\\s\\([*†‡]\\))");

    private FootnoteMark() {}

    /** Whether a text has one behind it. */
    public static boolean isAfter(String text) {
        return MARK.matcher(text).matches();
    }
}
