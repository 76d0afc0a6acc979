package register.intake.sheets;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What spreadsheet programs and scripts save where a value failed, and that people may take for one: {@code Loading...},
 * {@code [object Object]}. Only in files of others, since our own may have these letters as a text.
 */
public final class ProgramErrors {
    public static final String REMEDY =
            "a program saved an error or a placeholder instead of the value; write the value and save the file again";

    private static final Pattern ERROR = Pattern.compile(
            "loading ?(?:\\.{3}|\u2026)|\\[object object\\]|err:\\d{3}|invalid date"
                    + "|#(?:n/d|getting_data|field!|blocked!|busy!|unknown!|connect!|external!|python!|timeout!|bezug!|wert!|nv)");

    private static final int LONGEST = 20;

    private ProgramErrors() {}

    /** Whether a cell has such an error. */
    public static boolean has(String cell) {
        return cell.length() <= LONGEST
                && ERROR.matcher(cell.toLowerCase(Locale.ROOT)).matches();
    }
}
