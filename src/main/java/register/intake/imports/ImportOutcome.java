package register.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.reading.FieldDifference;
import register.intake.drafts.CellError;
import register.values.Text;
import register.values.Word;

/**
 * What becomes, or would become, of one record or row of a file.
 *
 * @param record as the file calls it; what the row says where it is none
 * @param key of the record; null where the file does not say which it is
 * @param rows that say it
 * @param changes field by field, where it is changed
 * @param errors what is wrong, where it is refused
 * @param notes what a person should know of how it was read
 */
@Schema(name = "ImportOutcome")
public record ImportOutcome(
        Kind outcome,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String record,

        @Nullable String key,
        List<Integer> rows,
        List<FieldDifference> changes,
        List<CellError> errors,
        List<String> notes) {
    /** What is empty is left out where it is kept. */
    public ImportOutcome {
        rows = Text.list(rows);
        changes = Text.list(changes);
        errors = Text.list(errors);
        notes = Text.list(notes);
    }

    /** On a line or some, as a command tells it. */
    public String inWords() {
        StringBuilder words = new StringBuilder(outcome.word()).append(' ').append(record);
        changes.forEach(change -> words.append("\n    ").append(change));
        errors.forEach(error -> words.append("\n    ").append(error));
        return words.toString();
    }

    /** What becomes of it. */
    public enum Kind implements Word {
        ADDED,
        CHANGED,
        UNCHANGED,
        WITHDRAWN,
        REFUSED,
        /** It is no record: what stands above or below the rows, and totals. */
        IGNORED
    }
}
