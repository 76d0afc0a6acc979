package register.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.reading.FieldDifference;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.drafts.CellRead;

/**
 * One field of an imported record, beside the cells that it was read from.
 *
 * @param outcome of the record
 * @param record its label in the file
 * @param field by name; of cells that led to no field, the name that they were read as
 * @param cells that it was read from
 * @param change what it was and is; null if nothing was read from the cells
 * @param notes on how the record was read
 */
@Schema(name = "ReadField")
public record ReadField(
        ImportOutcome.Kind outcome,
        String record,
        String field,
        List<CellRead> cells,
        @Nullable FieldDifference change,
        List<String> notes) {
    public ReadField {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** The published fields; as a spreadsheet, one row for each field of each record. */
    public static final List<Field<ReadField>> FIELDS = List.of(
            Field.of("outcome", "Outcome", "What the import does with the record.", ReadField::outcome),
            Field.of("record", "Record", "The name of the record in the file.", ReadField::record),
            Field.of("field", "Field", "The field that was read.", ReadField::field),
            Field.<ReadField>of(
                            "cells",
                            "Cells",
                            "The cells the field was read from, each with its column and row.",
                            read -> read.cells().stream()
                                    .map(cell -> cell.column() + cell.row() + ": " + cell.value())
                                    .toList())
                    .typed(Datatype.TEXTS),
            Field.<ReadField>of(
                    "before",
                    "Before",
                    "The published value.",
                    read -> read.change() == null ? null : plain(read.change().before())),
            Field.<ReadField>of(
                    "after",
                    "Read as",
                    "The value that would be published.",
                    read -> read.change() == null ? null : plain(read.change().after())),
            Field.<ReadField>of("notes", "Notes", "How the record was read.", ReadField::notes)
                    .typed(Datatype.TEXTS));

    /** Returns the fields of an outcome, and the cells from which none was read. */
    public static List<ReadField> of(ImportOutcome outcome) {
        List<CellRead> rest = new ArrayList<>(outcome.cells());
        List<ReadField> fields = new ArrayList<>();
        for (FieldDifference change : outcome.changes()) {
            List<CellRead> cells = outcome.cells().stream()
                    .filter(cell -> isOf(change.field(), cell.field()))
                    .toList();
            rest.removeAll(cells);
            fields.add(
                    new ReadField(outcome.outcome(), outcome.record(), change.field(), cells, change, outcome.notes()));
        }
        Stream<ReadField> others = rest.stream()
                .map(cell -> new ReadField(
                        outcome.outcome(), outcome.record(), cell.field(), List.of(cell), null, outcome.notes()));
        return Stream.concat(fields.stream(), others).toList();
    }

    /** Returns the fields with each amount and its currency as one, {@code value.total}. */
    public static List<ReadField> withMoney(List<ReadField> fields) {
        Map<String, ReadField> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.putIfAbsent(field.field(), field));
        List<ReadField> together = new ArrayList<>();
        for (ReadField field : fields) {
            String name = field.field().replaceFirst("\\.(?:amount|currency)$", "");
            @Nullable ReadField amount = byName.get(name + ".amount");
            @Nullable ReadField currency = byName.get(name + ".currency");
            if (amount == null || currency == null || amount.change == null || currency.change == null) {
                together.add(field);
            } else if (field.equals(amount)) {
                together.add(new ReadField(
                        field.outcome,
                        field.record,
                        name,
                        Stream.concat(amount.cells.stream(), currency.cells.stream())
                                .toList(),
                        new FieldDifference(
                                name,
                                money(amount.change.before(), currency.change.before()),
                                money(amount.change.after(), currency.change.after())),
                        field.notes));
            }
        }
        return List.copyOf(together);
    }

    private static @Nullable JsonNode money(@Nullable JsonNode amount, @Nullable JsonNode currency) {
        return amount == null
                ? null
                : JsonNodeFactory.instance
                        .objectNode()
                        .<ObjectNode>set("amount", amount)
                        .set("currency", currency == null ? NullNode.instance : currency);
    }

    /** Returns a value as a cell has it: without quotes around a text, and with all digits of a number. */
    static @Nullable String plain(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.isTextual() ? value.asText() : value.toString();
    }

    private static boolean isOf(String field, String column) {
        return column.equals(field) || column.startsWith(field + ".") || field.startsWith(column + ".");
    }
}
