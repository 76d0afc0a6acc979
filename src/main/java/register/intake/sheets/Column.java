package register.intake.sheets;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.values.Word;

/**
 * A column of a spreadsheet, and the field it is read as.
 *
 * @param index from 0
 * @param letter as a spreadsheet program shows it, {@code A}
 * @param header as it is written; blank where it is not
 * @param field it is read as; nothing where none is known
 * @param match how the field was found
 * @param repeated whether a column before it has the same header or is read as the same field
 */
public record Column(
        int index, String letter, String header, @Nullable String field, Match match, boolean repeated) {

    /** How a column was matched with a field. */
    public enum Match implements Word {
        /** The header is the name of the field, whatever its case, spaces and punctuation. */
        EXACT,
        /** The header is another known name of the field. */
        SYNONYM,
        /** The council says so. */
        MAPPED,
        /** The header is a known one but for a letter or two; a person confirms it. */
        SIMILAR,
        /** The council says that the column is to be ignored. */
        IGNORED,
        /** Nothing is known of it. */
        NONE
    }

    /** The field it is read as, if it is read as one. */
    public Optional<String> read() {
        return Optional.ofNullable(field);
    }

    /** As people name it: {@code column C (Supplier)}. */
    public String inWords() {
        return header.isEmpty() ? "column " + letter : "column " + letter + " (" + header + ")";
    }
}
