package register.intake.sheets;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Converts between the index of a column and the letters that spreadsheet programs show above it: A, B … Z, AA. */
public final class ColumnLetters {
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{1,3}");
    private static final int LETTERS = 26;

    private ColumnLetters() {}

    /** Returns the letters of a column, {@code A} for 0. */
    public static String of(int column) {
        String last = Character.toString((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : of(column / LETTERS - 1) + last;
    }

    /**
     * Returns the index of the column with these letters, in either case; empty if they are not letters of a column.
     */
    public static OptionalInt index(String letters) {
        if (!FORM.matcher(letters).matches()) {
            return OptionalInt.empty();
        }
        int index = 0;
        for (int i = 0; i < letters.length(); i++) {
            index = index * LETTERS + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return OptionalInt.of(index - 1);
    }
}
