package register.intake.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Row;
import register.values.Json;
import register.values.problem.Fault;

/** Builds a pending record from the rows that describe it. */
public final class PendingRecords {
    private final FieldCells cells;
    private final ImportMode mode;
    private final Set<String> canBeMissing;

    /**
     * Builds records from the rows of a sheet.
     *
     * @param canBeMissing the fields for which an item can give a reason why they are missing
     */
    public PendingRecords(FieldCells cells, ImportMode mode, Set<String> canBeMissing) {
        this.cells = cells;
        this.mode = mode;
        this.canBeMissing = canBeMissing;
    }

    /**
     * Returns the record of a key, built from its rows.
     *
     * @param readFrom from a member of the item to the field that it is read from, if that has another name
     * @param builder sets the values of the item
     */
    public PendingRecord of(
            String key, String label, List<Row> rows, Map<String, String> readFrom, Consumer<RecordBuilder> builder) {
        return new PendingRecord(key, label, rows.stream().map(Row::number).toList(), new PendingRecord.Words() {
            @Override
            public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
                rows.forEach(row -> RowCheck.check(cells, row, rows, findings));
                rows.forEach(row -> cells.contradictions(row).forEach(findings::wrong));
                rows.forEach(row -> cells.unclearUnits(row).forEach(findings::wrong));
                if (standing == null) {
                    cells.unrepeated(rows).forEach(findings::wrong);
                }
                RecordBuilder one = new RecordBuilder(cells, rows, mode, standing, canBeMissing, findings);
                builder.accept(one);
                ObjectNode drawn = one.finished();
                if (standing != null && rows.stream().anyMatch(Row::isOdd)) {
                    KeptTexts.restore(drawn, standing, cells.read(rows));
                }
                return drawn;
            }

            @Override
            public List<CellRead> cells() {
                return cells.read(rows);
            }

            @Override
            public CellError place(Fault fault, ObjectNode item) {
                String[] steps = fault.pointer().split("/", -1);
                String member = steps.length > 1 ? steps[1] : "";
                @Nullable String field = cells.has(member) ? null : readFrom.get(member);
                return field == null
                        ? CellLocator.of(cells, rows, item, fault)
                        : cells.wrong(rows.get(0), field, fault.detail());
            }
        });
    }

    /** Returns a row that does not identify its record, as an error. */
    public PendingRecord unknown(Row row, String label, CellError wrong) {
        String shown = label.isBlank() ? "row " + row.number() : label;
        return new PendingRecord(null, shown, List.of(row.number()), new Unknown(cells, row, wrong));
    }

    private record Unknown(FieldCells sheet, Row row, CellError wrong) implements PendingRecord.Words {
        @Override
        public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
            findings.wrong(wrong);
            RowCheck.check(sheet, row, List.of(row), findings);
            return Json.mapper().createObjectNode();
        }

        @Override
        public CellError place(Fault fault, ObjectNode item) {
            return wrong;
        }
    }
}
