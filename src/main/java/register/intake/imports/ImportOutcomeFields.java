package register.intake.imports;

import java.util.List;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.drafts.CellError;

/** The fields of an import outcome; as a spreadsheet, one row for each record, to work through. */
public final class ImportOutcomeFields {
    public static final List<Field<ImportOutcome>> ALL = List.of(
            Field.of("outcome", "Outcome", "What the import does with the record.", ImportOutcome::outcome),
            Field.of("record", "Record", "The name of the record in the file.", ImportOutcome::record),
            Field.<ImportOutcome>of(
                            "rows",
                            "Rows",
                            "The rows the record is read from.",
                            outcome -> outcome.rows().stream()
                                    .map(Object::toString)
                                    .toList())
                    .typed(Datatype.TEXTS),
            Field.<ImportOutcome>of("changes", "Changes", "The fields that change.", ImportOutcome::changes)
                    .typed(Datatype.TEXTS),
            Field.<ImportOutcome>of(
                            "errors",
                            "Errors",
                            "Each with its row, its column and what to do.",
                            outcome -> outcome.errors().stream()
                                    .map(CellError::toString)
                                    .toList())
                    .typed(Datatype.TEXTS),
            Field.<ImportOutcome>of("notes", "Notes", "How the record was read.", ImportOutcome::notes)
                    .typed(Datatype.TEXTS));

    private ImportOutcomeFields() {}
}
