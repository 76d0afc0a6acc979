package register.intake.imports;

import java.util.List;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.drafts.CellError;

/** The fields of an import outcome; as a spreadsheet, one row for each record, to work through. */
public final class ImportOutcomeFields {
    public static final List<Field<ImportOutcome>> ALL = List.of(
            Field.of("outcome", "Outcome", "What becomes of it.", ImportOutcome::outcome),
            Field.of("record", "Record", "As the file calls it.", ImportOutcome::record),
            Field.<ImportOutcome>of(
                            "rows",
                            "Rows",
                            "That say it.",
                            outcome -> outcome.rows().stream()
                                    .map(Object::toString)
                                    .toList())
                    .typed(Datatype.TEXTS),
            Field.<ImportOutcome>of("changes", "Changes", "Field by field.", ImportOutcome::changes)
                    .typed(Datatype.TEXTS),
            Field.<ImportOutcome>of(
                            "errors",
                            "What is wrong",
                            "With its row, its column and the remedy.",
                            outcome -> outcome.errors().stream()
                                    .map(CellError::toString)
                                    .toList())
                    .typed(Datatype.TEXTS),
            Field.<ImportOutcome>of("notes", "Notes", "How it was read.", ImportOutcome::notes)
                    .typed(Datatype.TEXTS));

    private ImportOutcomeFields() {}
}
