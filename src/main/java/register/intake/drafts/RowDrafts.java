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
public final class RowDrafts {
    private final Cells cells;
    private final Mode mode;
    private final Set<String> canBeMissing;

    /**
     * Of the rows of a sheet.
     *
     * @param canBeMissing the fields of which an item says why it does not say them
     */
    public RowDrafts(Cells cells, Mode mode, Set<String> canBeMissing) {
        this.cells = cells;
        this.mode = mode;
        this.canBeMissing = canBeMissing;
    }

    /**
     * The record of a key, as some rows say it.
     *
     * @param readFrom by the member of the item, the field that it is read from where that is called otherwise
     * @param drawing draws the item
     */
    public Draft of(String key, String label, List<Row> rows, Map<String, String> readFrom, Consumer<Drawing> drawing) {
        return new Draft(key, label, rows.stream().map(Row::number).toList(), new Draft.Words() {
            @Override
            public ObjectNode draw(@Nullable ObjectNode standing, Findings findings) {
                Drawing one = new Drawing(cells, rows, mode, standing, canBeMissing, findings);
                drawing.accept(one);
                return one.finished();
            }

            @Override
            public Wrong place(Fault fault) {
                String[] steps = fault.pointer().split("/", -1);
                String member = steps.length > 1 ? steps[1] : "";
                @Nullable String field = cells.has(member) ? null : readFrom.get(member);
                return field == null ? Places.of(cells, rows, fault) : cells.wrong(rows.get(0), field, fault.detail());
            }
        });
    }

    /** A row that does not say which record it is of. */
    public Draft unknown(Row row, String label, Wrong wrong) {
        return new Draft(null, label, List.of(row.number()), new Unknown(wrong));
    }

    private record Unknown(Wrong wrong) implements Draft.Words {
        @Override
        public ObjectNode draw(@Nullable ObjectNode standing, Findings findings) {
            findings.wrong(wrong);
            return Json.mapper().createObjectNode();
        }

        @Override
        public Wrong place(Fault fault) {
            return wrong;
        }
    }
}
