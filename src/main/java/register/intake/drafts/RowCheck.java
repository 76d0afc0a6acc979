package register.intake.drafts;

import java.util.List;
import java.util.Optional;
import register.intake.sheets.Column;
import register.intake.sheets.ColumnLetters;
import register.intake.sheets.ProgramErrors;
import register.intake.sheets.Row;

/** Checks the cells of a row, whatever is read from them. */
final class RowCheck {
    private RowCheck() {}

    /**
     * Reports the cells of a row that are read as a field and are no text, the notes on how the others were read, and cells
     * to the right of the last column.
     */
    static void check(FieldCells cells, Row row, List<Row> record, ImportIssues findings) {
        List<Column> columns = cells.all();
        for (Column column : columns) {
            if (column.field() != null) {
                String field = column.field();
                row.fault(column.index()).ifPresent(fault -> findings.wrong(CellError.at(row, column, field, fault)));
                if (!cells.isOwn() && ProgramErrors.has(row.cell(column.index()))) {
                    findings.wrong(CellError.at(row, column, field, ProgramErrors.REMEDY));
                }
                if (column.isMoney()) {
                    shared(row, column, record)
                            .ifPresent(area -> findings.wrong(CellError.at(row, column, field, area)));
                }
                row.notes(column.index())
                        .forEach(note -> findings.note(
                                CellError.at(row, column, field, note).toString()));
            }
        }
        if (row.isWiderThan(columns.size())) {
            findings.wrong(beyond(row));
        }
    }

    /** Returns why an amount is not that of a record: its cell is merged with those of others, which share it. */
    private static Optional<String> shared(Row row, Column column, List<Row> record) {
        return row.merged(column.index())
                .filter(area -> record.get(0).number() > area.first()
                        || record.get(record.size() - 1).number() < area.last())
                .map(area ->
                        "the amount is in a cell that is merged over rows %d to %d; enter the amount of each record"
                                .formatted(area.first(), area.last()));
    }

    private static CellError beyond(Row row) {
        int last = row.last();
        return new CellError(
                row.number(),
                ColumnLetters.of(last),
                null,
                row.cell(last),
                "the row has more cells than there are headers; put quotes around a cell that contains the"
                        + " delimiter, or give the column a header");
    }
}
