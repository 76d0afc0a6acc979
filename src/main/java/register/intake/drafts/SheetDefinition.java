package register.intake.drafts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import register.intake.sheets.HeaderVocabulary;

/** How the rows of a spreadsheet become records of one register. */
public interface SheetDefinition {
    /** Returns the known headers, by field. */
    HeaderVocabulary vocabulary();

    /** Returns what fields are called where people choose them and where they are told of them. */
    default Map<String, String> labels() {
        return vocabulary().labels();
    }

    /** Returns the fields without which a row below the data is a note and not a record. */
    Set<String> essential();

    /** Returns the date fields: all dates of a file are written in one order. */
    Set<String> dates();

    /** Returns the fields that several columns may be read as, since a record has several values of them. */
    default Set<String> listed() {
        return Set.of();
    }

    /** Returns the fields that a heading between the rows may be; none if a row with one cell may be a record. */
    default Set<String> headings() {
        return Set.of();
    }

    /** Returns the records of the sheet, in its order. */
    List<PendingRecord> drafts(FieldCells cells, ImportMode mode);
}
