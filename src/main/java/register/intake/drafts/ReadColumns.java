package register.intake.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import register.intake.sheets.Column;
import register.intake.sheets.Sheet;

/** Tells how the columns of a sheet were read, and first of all which were not. */
final class ReadColumns {
    private final List<SheetColumn> all = new ArrayList<>();
    private final FieldCells cells;

    ReadColumns(Sheet sheet, SheetDefinition reading, FieldCells cells) {
        this.cells = cells;
        boolean isKnown = reading.essential().stream().anyMatch(cells::has);
        Set<Column> unclear = cells.unread().all().keySet();
        for (Column column : sheet.columns()) {
            ColumnContent content = ColumnContent.of(sheet.rows(), column, cells.dates(), !isKnown);
            all.add(new SheetColumn(column, content.values(), content.isUnique(), unclear.contains(column)));
        }
    }

    List<SheetColumn> all() {
        return List.copyOf(all);
    }

    /** Returns what was not read, and which fields that may be; empty if every column with values is read. */
    List<String> warnings() {
        List<SheetColumn> some =
                all.stream().filter(column -> !column.values().isEmpty()).toList();
        List<SheetColumn> unread = some.stream()
                .filter(one -> one.isUnclear() || one.column().match() == Column.Match.NO_FIELD)
                .toList();
        if (unread.isEmpty()) {
            return List.of();
        }
        List<String> warnings = new ArrayList<>();
        warnings.add("%d of %d columns %s not read: %s"
                .formatted(
                        unread.size(),
                        some.size(),
                        unread.size() == 1 ? "was" : "were",
                        unread.stream().map(this::unread).collect(Collectors.joining("; "))));
        String fields = cells.lacking().stream()
                .map(field -> "'%s' (%s)"
                        .formatted(
                                cells.called(field),
                                cells.mayHold(field).stream()
                                        .map(FieldCells::named)
                                        .collect(Collectors.joining(" or "))))
                .collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            warnings.add("columns that were not read may have " + fields
                    + "; records are refused until you choose what these columns are, or leave them out");
        }
        return List.copyOf(warnings);
    }

    private String unread(SheetColumn column) {
        if (column.column().match() == Column.Match.NO_FIELD) {
            return column.inWords() + " (not a field of this register)";
        }
        return column.column().offered().isEmpty()
                ? column.inWords()
                : column.inWords()
                        + column.column().offered().stream()
                                .map(cells::called)
                                .collect(Collectors.joining(" or ", " (could be: ", ")"));
    }
}
