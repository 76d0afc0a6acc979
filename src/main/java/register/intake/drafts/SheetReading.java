package register.intake.drafts;

import java.util.List;
import java.util.Set;
import register.intake.sheets.Vocabulary;

/** How the rows of a spreadsheet say the records of one register. */
public interface SheetReading {
    /** The headers that are known, by the field they mean. */
    Vocabulary vocabulary();

    /** The fields without which a row below the others is a note and no record. */
    Set<String> essential();

    /** The fields that are dates: all of a file are written in one order. */
    Set<String> dates();

    /** The records that some cells say, in their order. */
    List<Draft> drafts(Cells cells, Mode mode);
}
