package register.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.reading.FieldDifference;
import register.intake.drafts.CellError;
import register.intake.drafts.CellRead;
import register.intake.drafts.ImportChoice;
import register.values.Text;
import register.values.Word;

/**
 * The outcome, real or predicted, of one record or row of a file.
 *
 * @param record its label in the file; the text of the row if it is not a record
 * @param key of the record; null if the file does not identify it
 * @param rows that it was read from
 * @param changes by field: from what is published, or of an added record from nothing
 * @param cells that it was read from, of a record that is added or changed
 * @param errors if it is refused
 * @param notes what the user should know about how it was read
 * @param choices that a person has to make, or may make
 */
@Schema(name = "ImportOutcome")
public record ImportOutcome(
        Kind outcome,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String record,

        @Nullable String key,
        List<Integer> rows,
        List<FieldDifference> changes,
        List<CellRead> cells,
        List<CellError> errors,
        List<String> notes,
        List<ImportChoice> choices) {
    /** Takes what is missing for empty, since the stored JSON leaves out what is empty. */
    public ImportOutcome {
        record = Objects.requireNonNullElse(record, "");
        cells = Text.list(cells);
        rows = Text.list(rows);
        changes = Text.list(changes);
        errors = Text.list(errors);
        notes = Text.list(notes);
        choices = Text.list(choices);
    }

    /** Creates the outcome of a row or a record that is not read from cells. */
    ImportOutcome(Kind outcome, String record, @Nullable String key, List<Integer> rows) {
        this(outcome, record, key, rows, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Returns it on one or more lines, as the command prints it.
     *
     * @param told what is wrong with many cells and was said before
     */
    public String inWords(Set<String> told) {
        StringBuilder words = new StringBuilder(outcome.word()).append(' ').append(record);
        (outcome == Kind.ADDED ? List.<FieldDifference>of() : changes)
                .forEach(change -> words.append("\n    ").append(change.inJson("no value")));
        errors.forEach(error ->
                words.append("\n    ").append(told.contains(error.detail()) ? error.withDetail("as above") : error));
        choices.forEach(choice -> words.append("\n    ").append(inWords(choice)));
        return words.toString();
    }

    private static String inWords(ImportChoice choice) {
        return choice.question()
                + choice.options().stream()
                        .map(option -> "\n        %s%s: %s"
                                .formatted(
                                        option.value().equals(choice.chosen()) ? "* " : "  ",
                                        option.value(),
                                        option.text()))
                        .collect(Collectors.joining())
                + "\n        (choice " + choice.id() + ")";
    }

    /** Returns it with each field as it was read and the cells that it was read from, as the command prints it. */
    public String withFields() {
        StringBuilder words = new StringBuilder(outcome.word()).append(' ').append(record);
        for (ReadField field : ReadField.of(this)) {
            String cells = field.cells().stream()
                    .map(cell -> "%s%d '%s'".formatted(cell.column(), cell.row(), cell.value()))
                    .collect(Collectors.joining(", "));
            @Nullable
            String after = field.change() == null
                    ? null
                    : ReadField.plain(field.change().after());
            words.append("\n    ")
                    .append(field.field())
                    .append(after == null ? " is not read" : " = " + after)
                    .append(cells.isEmpty() ? "" : ", from " + cells);
        }
        notes.forEach(note -> words.append("\n    note: ").append(note));
        return words.toString();
    }

    /** The kind of an outcome. */
    public enum Kind implements Word {
        ADDED,
        CHANGED,
        UNCHANGED,
        WITHDRAWN,
        REFUSED,
        /** The row is not a record: it is above or below the data, or a total. */
        IGNORED
    }
}
