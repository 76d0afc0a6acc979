package register.intake.sheets;

import java.util.List;
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
 * @param qualifiers what the header says of its cells
 * @param offered the fields that it may be, if it is not read; a person chooses
 */
public record Column(
        int index,
        String letter,
        String header,
        @Nullable String field,
        Match match,
        boolean repeated,
        Qualifiers qualifiers,
        List<String> offered) {
    public Column {
        offered = List.copyOf(offered);
    }

    /** How a column was matched with a field. */
    public enum Match implements Word {
        /** The header is the name of the field, whatever its case, spaces and punctuation. */
        EXACT,
        /** The header is another known name of the field. */
        SYNONYM,
        /** The council's mapping names the field. */
        MAPPED,
        /** The header resembles a known one, or has words of it; it is not read until a person says what it is. */
        SIMILAR,
        /** The column is hidden; it is not read until a person says what it is. */
        HIDDEN,
        /** The header is known, and is no field of the register. */
        NO_FIELD,
        /** The council's mapping ignores the column. */
        IGNORED,
        /** No field is known for it. */
        NONE
    }

    /** Returns the field it is read as, if any. */
    public Optional<String> read() {
        return Optional.ofNullable(field);
    }

    /** Whether it is read as an amount of money. */
    public boolean isMoney() {
        return field != null && HeaderVocabulary.isMoney(field);
    }

    /** Whether nobody knows yet what it is: it has a header that is not understood, or none. */
    public boolean isUnclear() {
        return match == Match.SIMILAR || match == Match.HIDDEN || match == Match.NONE;
    }

    /** Returns this column with the same field as one before it. */
    Column again() {
        return new Column(index, letter, header, field, match, true, qualifiers, offered);
    }

    /** Returns its name as people write it: {@code column C (Supplier)}. */
    public String inWords() {
        return header.isEmpty() ? "column " + letter : "column " + letter + " (" + header + ")";
    }
}
