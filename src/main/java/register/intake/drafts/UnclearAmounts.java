package register.intake.drafts;

import java.util.List;
import java.util.Optional;
import register.intake.sheets.Amount;
import register.intake.sheets.Column;
import register.intake.sheets.Row;
import register.intake.sheets.Sheet;

/** The amounts of a sheet of which a row beside the table says what their headers do not: a unit, a year, or VAT. */
final class UnclearAmounts {
    private final List<Column> columns;
    private final ColumnTexts texts;
    private final boolean isChosen;
    private final Optional<StatedUnit> unit;
    private final Optional<StatedUnit> yearly;
    private final Optional<StatedUnit> vat;

    /**
     * Looks at the rows beside the data.
     *
     * @param columns that may have amounts; none of our own spreadsheets
     * @param isChosen whether a column says for each amount whether it is of a year
     */
    UnclearAmounts(List<Column> columns, Sheet sheet, ColumnTexts texts, boolean isChosen) {
        this.columns = columns.stream().filter(Column::isMoney).toList();
        this.texts = texts;
        this.isChosen = isChosen;
        boolean isAny = !this.columns.isEmpty();
        this.unit = isAny ? StatedUnit.of(sheet) : Optional.empty();
        this.yearly = isAny ? StatedUnit.yearly(sheet) : Optional.empty();
        this.vat = isAny ? StatedUnit.vat(sheet) : Optional.empty();
    }

    /** Returns an error for each amount in a row that may be in thousands, or of one year. */
    List<CellError> of(Row row) {
        return unit.isEmpty() && yearly.isEmpty()
                ? List.of()
                : columns.stream()
                        .flatMap(column -> doubt(row, column).stream()
                                .map(doubt -> CellError.at(row, column, column.field(), doubt)))
                        .toList();
    }

    private Optional<String> doubt(Row row, Column column) {
        String cell = row.cell(column.index());
        Optional<Amount> amount = Amount.read(cell).value();
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        boolean isTotal =
                column.read().filter(field -> field.contains(".total")).isPresent()
                        && column.match() != Column.Match.MAPPED
                        && !amount.get().annual();
        return unit.filter(stated -> texts.isWithoutUnit(column) && !StatedUnit.isScaled(cell))
                .map(StatedUnit::inWords)
                .or(() -> yearly.filter(stated -> isTotal && !isChosen).map(StatedUnit::ofYear));
    }

    /** Returns what a row says of VAT in all amounts, if no column of amounts says it. */
    Optional<String> vat() {
        return columns.stream().anyMatch(texts::saysVat) ? Optional.empty() : vat.map(StatedUnit::ofVat);
    }
}
