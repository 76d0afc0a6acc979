package register.intake.imports;

import java.util.List;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.drafts.Wrong;

/** What is seen of what becomes of a record: in a spreadsheet, one row each, to be worked through. */
public final class OutcomeFields {
    public static final List<Field<Outcome>> ALL = List.of(
            Field.of("outcome", "Outcome", "What becomes of it.", Outcome::outcome),
            Field.of("record", "Record", "As the file calls it.", Outcome::record),
            Field.<Outcome>of(
                            "rows",
                            "Rows",
                            "That say it.",
                            outcome -> outcome.rows().stream()
                                    .map(Object::toString)
                                    .toList())
                    .typed(Datatype.TEXTS),
            Field.<Outcome>of("changes", "Changes", "Field by field.", Outcome::changes)
                    .typed(Datatype.TEXTS),
            Field.<Outcome>of(
                            "errors",
                            "What is wrong",
                            "With its row, its column and the remedy.",
                            outcome -> outcome.errors().stream()
                                    .map(Wrong::toString)
                                    .toList())
                    .typed(Datatype.TEXTS),
            Field.<Outcome>of("notes", "Notes", "How it was read.", Outcome::notes)
                    .typed(Datatype.TEXTS));

    private OutcomeFields() {}
}
