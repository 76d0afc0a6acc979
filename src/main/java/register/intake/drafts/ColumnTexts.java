package register.intake.drafts;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import register.intake.sheets.Amount;
import register.intake.sheets.Column;
import register.intake.sheets.Qualifiers;
import register.intake.sheets.ReferenceCell;
import register.intake.sheets.Row;
import register.intake.sheets.Sheet;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/** The texts of cells with what their headers or the settings say of them: the unit of an amount, whether it includes VAT. */
final class ColumnTexts {
    private final ImportSettings settings;
    private final Set<String> dates;
    private final Set<String> ongoing;
    private final Map<Integer, ColumnSettings> said = new HashMap<>();
    private final List<Column> wholeNumbers;

    /**
     * Takes the settings; those of a column that is not there are refused.
     *
     * @param dates the fields whose columns have dates
     * @param references the fields whose columns have references, which may be saved as numbers with decimals
     */
    ColumnTexts(Sheet sheet, ImportSettings settings, Set<String> dates, Set<String> references) {
        this.settings = settings;
        this.dates = dates;
        this.wholeNumbers = sheet.columns().stream()
                .filter(column -> column.read().filter(references::contains).isPresent())
                .filter(column ->
                        ReferenceCell.areWholeNumbers(sheet.rows().stream().map(row -> row.cell(column.index()))))
                .toList();
        this.ongoing = settings.ongoing().stream()
                .map(words -> words.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        Refusal.throwAll(UNREADABLE_SHEET, faults(sheet, settings));
        settings.columnSettings()
                .forEach((name, one) -> sheet.named(name).ifPresent(column -> said.put(column.index(), one)));
    }

    /** Returns an error for each of the columns with settings that is not there. */
    static List<Fault> faults(Sheet sheet, ImportSettings settings) {
        return settings.columnSettings().keySet().stream()
                .filter(name -> sheet.named(name).isEmpty())
                .map(name -> Fault.ofMember(
                        "/columnSettings",
                        name,
                        "the mapping has settings for a column '%s', but row %d has no such header; give the header or the letter of a column"
                                .formatted(name, sheet.headers().number())))
                .toList();
    }

    /** Returns the columns of references that were all saved as whole numbers with decimals, {@code 101.0}. */
    List<Column> wholeNumbers() {
        return wholeNumbers;
    }

    /** Returns the text of a column in a row; empty if the cell is no text. */
    String of(Row row, Column column) {
        if (row.fault(column.index()).isPresent()) {
            return "";
        }
        String cell = row.cell(column.index());
        if (column.isMoney()) {
            return qualifiers(column).applied(cell);
        }
        if (wholeNumbers.contains(column)) {
            return ReferenceCell.wholeNumber(cell);
        }
        boolean isDate = column.field() != null && dates.contains(column.field());
        return isDate
                        && (ongoing.contains(cell.toLowerCase(Locale.ROOT))
                                || settings(column).isOngoing(cell))
                ? "ongoing"
                : cell;
    }

    /** Whether amounts are in thousands or millions because the header says so, and no person says it of the column. */
    boolean isScaledByHeader(Column column) {
        return column.qualifiers().zeros() > 0 && settings(column).unit() == null;
    }

    /** Whether neither a header nor a person says whether amounts are in thousands. */
    boolean isWithoutUnit(Column column) {
        return column.qualifiers().zeros() == 0
                && settings.unit() == null
                && settings(column).unit() == null;
    }

    /** Whether the header of a column, or a person, says whether its amounts include VAT. */
    boolean saysVat(Column column) {
        return qualifiers(column).vat() != Amount.Vat.NOT_SAID;
    }

    private ColumnSettings settings(Column column) {
        return said.getOrDefault(column.index(), ColumnSettings.NONE);
    }

    private Qualifiers qualifiers(Column column) {
        Qualifiers ofFile = settings.unit() == null || column.qualifiers().zeros() > 0
                ? column.qualifiers()
                : column.qualifiers().withZeros(settings.unit().zeros());
        return settings(column).over(ofFile);
    }
}
