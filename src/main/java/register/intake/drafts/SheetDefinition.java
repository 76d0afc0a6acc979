package register.intake.drafts;

import java.util.List;
import java.util.Set;
import register.intake.sheets.HeaderVocabulary;

/** How the rows of a spreadsheet say the records of one register. */
public interface SheetDefinition {
    /** The headers that are known, by the field they mean. */
    HeaderVocabulary vocabulary();

    /** The fields without which a row below the others is a note and no record. */
    Set<String> essential();

    /** The fields that are dates: all of a file are written in one order. */
    Set<String> dates();

    /** The records that some cells say, in their order. */
    List<PendingRecord> drafts(FieldCells cells, ImportMode mode);
}
