package register.intake.sheets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.values.Word;

/**
 * A column of a spreadsheet, with the field it is read as.
 *
 * @param index from 0
 * @param letter as a spreadsheet program shows it, {@code A}
 * @param header as it is written; blank if there is none
 * @param field it is read as; null if none is known
 * @param match how the field was found
 * @param repeated whether an earlier column has the same header or is read as the same field
 */
public record Column(
        int index, String letter, String header, @Nullable String field, Match match, boolean repeated) {

    /** How a column was matched with a field. */
    public enum Match implements Word {
        /** The header is the name of the field, whatever its case, spaces and punctuation. */
        EXACT,
        /** The header is another known name of the field. */
        SYNONYM,
        /** The council's mapping names the field. */
        MAPPED,
        /** The header differs from a known one by a letter or two; a person confirms it. */
        SIMILAR,
        /** The council's mapping ignores the column. */
        IGNORED,
        /** No field is known for it. */
        NONE
    }

    /** Returns the field it is read as, if any. */
    public Optional<String> read() {
        return Optional.ofNullable(field);
    }

    /** Returns its name as people write it: {@code column C (Supplier)}. */
    public String inWords() {
        return header.isEmpty() ? "column " + letter : "column " + letter + " (" + header + ")";
    }
}
