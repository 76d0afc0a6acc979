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

/** Makes a draft of the rows that say one record. */
public final class PendingRecords {
    private final FieldCells cells;
    private final ImportMode mode;
    private final Set<String> canBeMissing;

    /**
     * Of the rows of a sheet.
     *
     * @param canBeMissing the fields of which an item says why it does not say them
     */
    public PendingRecords(FieldCells cells, ImportMode mode, Set<String> canBeMissing) {
        this.cells = cells;
        this.mode = mode;
        this.canBeMissing = canBeMissing;
    }

    /**
     * The record of a key, as some rows say it.
     *
     * @param readFrom by the member of the item, the field that it is read from where that is called otherwise
     * @param builder draws the item
     */
    public PendingRecord of(
            String key, String label, List<Row> rows, Map<String, String> readFrom, Consumer<RecordBuilder> builder) {
        return new PendingRecord(key, label, rows.stream().map(Row::number).toList(), new PendingRecord.Words() {
            @Override
            public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
                RecordBuilder one = new RecordBuilder(cells, rows, mode, standing, canBeMissing, findings);
                builder.accept(one);
                return one.finished();
            }

            @Override
            public CellError place(Fault fault) {
                String[] steps = fault.pointer().split("/", -1);
                String member = steps.length > 1 ? steps[1] : "";
                @Nullable String field = cells.has(member) ? null : readFrom.get(member);
                return field == null
                        ? CellLocator.of(cells, rows, fault)
                        : cells.wrong(rows.get(0), field, fault.detail());
            }
        });
    }

    /** A row that does not say which record it is of. */
    public PendingRecord unknown(Row row, String label, CellError wrong) {
        return new PendingRecord(null, label, List.of(row.number()), new Unknown(wrong));
    }

    private record Unknown(CellError wrong) implements PendingRecord.Words {
        @Override
        public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
            findings.wrong(wrong);
            return Json.mapper().createObjectNode();
        }

        @Override
        public CellError place(Fault fault) {
            return wrong;
        }
    }
}
