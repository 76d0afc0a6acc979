package register.intake.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.CellText;
import register.intake.sheets.Column;
import register.intake.sheets.Row;
import register.values.Missing;

/** The fields of a record that no column is read as, where a column that is not read may hold them. */
final class UnclearFields {
    private final FieldCells cells;
    private final Map<List<Column>, List<String>> fields = new LinkedHashMap<>();

    UnclearFields(FieldCells cells) {
        this.cells = cells;
    }

    /**
     * Notes a field that no column is read as: it is unclear if it has no value and a column may hold it, or if it has one
     * and a column is named like it.
     *
     * @param reason why it has no value; null if it has one, or none is said yet
     */
    void lacks(String field, boolean isNew, boolean isBlank, @Nullable JsonNode reason) {
        boolean isUnpublished = reason == null
                ? isNew && isBlank
                : reason.path("because").asText().equals(Missing.Because.NOT_PUBLISHED_HERE.word());
        List<Column> may = isUnpublished ? cells.mayHold(field) : isNew ? List.of() : cells.namedLike(field);
        if (!may.isEmpty()) {
            cells.lacks(field);
            fields.computeIfAbsent(may, any -> new ArrayList<>()).add(field);
        }
    }

    /** Reports the columns that are not read, have a value in one of the rows and are first of all offered as one of these fields. */
    void leftUnread(Set<String> of, List<Row> rows, ImportIssues findings) {
        for (Column column : cells.unread().all().keySet()) {
            String field =
                    column.offered().stream().findFirst().filter(of::contains).orElse("");
            if (!field.isEmpty() && fields.keySet().stream().noneMatch(may -> may.contains(column))) {
                rows.stream()
                        .filter(row ->
                                CellText.read(row.cell(column.index())).value().isPresent())
                        .findFirst()
                        .ifPresent(row -> leftUnread(column, field, row, findings));
            }
        }
    }

    private void leftUnread(Column column, String field, Row row, ImportIssues findings) {
        cells.lacks(field);
        findings.wrong(CellError.at(
                row,
                column,
                field,
                "this column was not read, and could be '%s'; choose what the column is, or leave it out"
                        .formatted(cells.called(field))));
    }

    /** Reports the columns, each once. */
    void report(Row row, ImportIssues findings) {
        fields.forEach((may, lacked) -> findings.wrong(CellError.at(
                row,
                may.get(0),
                lacked.get(0),
                "%s could be %s; choose what the column is, or leave it out"
                        .formatted(
                                may.size() == 1
                                        ? "this column was not read, and"
                                        : may.stream().map(FieldCells::named).collect(Collectors.joining(" and "))
                                                + " were not read, and one",
                                lacked.stream()
                                        .map(field -> "'" + cells.called(field) + "'")
                                        .collect(Collectors.joining(" or "))))));
        fields.clear();
    }
}
