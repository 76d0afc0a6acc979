package register.intake.drafts;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column;
import register.intake.sheets.ColumnLetters;
import register.intake.sheets.DateColumn;
import register.intake.sheets.FileBytes;
import register.intake.sheets.Grid;
import register.intake.sheets.Mapping;
import register.intake.sheets.Row;
import register.intake.sheets.Sheet;
import register.intake.sheets.Workbook;
import register.values.problem.Refusal;

/**
 * Reads a spreadsheet saved as CSV into pending records.
 */
public final class ImportFileReader {
    private ImportFileReader() {}

    /**
     * Reads the records of a spreadsheet. Where no record can be read before somebody says more of the columns, the columns
     * are returned with the problem.
     *
     * @param today the day on which it is read
     */
    public static ParsedFile sheet(
            FileBytes file, SheetDefinition reading, ImportSettings settings, ImportMode mode, LocalDate today) {
        Source source = Source.of(file, reading, settings);
        List<String> problems = new ArrayList<>();
        Sheet sheet = sheet(source.grid(), reading, settings, problems);
        FieldCells cells = new FieldCells(sheet, settings, reading, today);
        List<PendingRecord> drafts = problems.isEmpty() ? drafts(sheet, reading, cells, mode, problems) : List.of();
        // What a new record lacks is known once one is drawn.
        drafts.stream()
                .filter(draft -> draft.key() != null)
                .findFirst()
                .ifPresent(draft -> draft.words().draw(null, new ImportIssues()));
        ReadColumns columns = new ReadColumns(sheet, reading, cells);
        List<String> notes = new ArrayList<>(source.grid().notes());
        notes.addAll(notes(sheet, cells, settings, reading.dates()));
        if (source.hasUnreadRows() && mode == ImportMode.SNAPSHOT) {
            notes.add("no record is withdrawn, because hidden rows or other sheets were not read");
        }
        return new ParsedFile(
                drafts,
                source.format(),
                source.grid().encoding().name(),
                source.sheet(),
                source.sheets(),
                sheet.headers().number(),
                columns.all(),
                Stream.concat(sheet.preamble().stream(), sheet.ignored().stream())
                        .map(ParsedFile.Ignored::of)
                        .toList(),
                cells.headings().unclear(),
                notes,
                Stream.concat(columns.warnings().stream(), source.warnings().stream())
                        .toList(),
                problems.isEmpty() ? null : problems.get(0),
                source.hasUnreadRows());
    }

    /** The cells of a file, and the workbook that they are from; null if it is text. */
    private record Source(@Nullable Workbook workbook, Grid grid) {
        static Source of(FileBytes file, SheetDefinition reading, ImportSettings settings) {
            if (!Workbook.is(file)) {
                Grid grid = Sheet.grid(file, settings.separates(), reading.vocabulary(), settings.mapping());
                return new Source(null, grid);
            }
            boolean readsHidden = Boolean.TRUE.equals(settings.readHidden());
            Workbook workbook =
                    Sheet.workbook(file, settings.sheet(), readsHidden, reading.vocabulary(), settings.mapping());
            return new Source(workbook, Grid.of(workbook));
        }

        String format() {
            return workbook == null ? "csv" : workbook.format();
        }

        @Nullable
        String sheet() {
            return workbook == null ? null : workbook.chosen();
        }

        List<String> sheets() {
            return workbook == null
                    ? List.of()
                    : workbook.sheets().stream().map(Workbook.Named::name).toList();
        }

        List<String> warnings() {
            return workbook == null ? List.of() : workbook.warnings();
        }

        boolean hasUnreadRows() {
            return workbook != null && (workbook.hasHiddenRows() || workbook.hasOtherRecords());
        }
    }

    /** Returns the sheet; if no row names the columns, the first is shown as if it did. */
    private static Sheet sheet(Grid grid, SheetDefinition reading, ImportSettings settings, List<String> problems) {
        Mapping mapping = settings.mapping();
        try {
            return Sheet.of(grid, reading.vocabulary(), mapping, reading.essential(), reading.headings());
        } catch (Refusal unclear) {
            if (mapping.headerRow() != null || !mapping.columns().isEmpty()) {
                throw withFaultsOfSettings(unclear, grid, reading, settings);
            }
            problems.add(unclear.detail());
            int first = grid.rows().get(0).number();
            return Sheet.of(
                    grid,
                    reading.vocabulary(),
                    Mapping.NONE.withHeaderRow(first),
                    reading.essential(),
                    reading.headings());
        }
    }

    /** Adds what is wrong with the settings of single columns to what is wrong with the columns, if their headers are known. */
    private static Refusal withFaultsOfSettings(
            Refusal unclear, Grid grid, SheetDefinition reading, ImportSettings settings) {
        if (unclear.faults().isEmpty() || settings.columnSettings().isEmpty()) {
            return unclear;
        }
        Mapping headers = new Mapping(Map.of(), settings.headerRow());
        try {
            Sheet sheet = Sheet.of(grid, reading.vocabulary(), headers, reading.essential(), reading.headings());
            return unclear.naming(Stream.concat(unclear.faults().stream(), ColumnTexts.faults(sheet, settings).stream())
                    .toList());
        } catch (Refusal noHeaders) {
            return unclear;
        }
    }

    /** Returns the records, or none with the problem: a file without a column that identifies them needs a mapping. */
    private static List<PendingRecord> drafts(
            Sheet sheet, SheetDefinition reading, FieldCells cells, ImportMode mode, List<String> problems) {
        if (reading.essential().stream().noneMatch(cells::has)) {
            problems.add("no column is read as %s; the headers in row %d are %s. Choose the column that has it"
                    .formatted(
                            reading.essential().stream()
                                    .map(field -> "'" + cells.called(field) + "'")
                                    .sorted()
                                    .collect(Collectors.joining(" or ")),
                            sheet.headers().number(),
                            sheet.columns().stream().map(Column::inWords).collect(Collectors.joining(", "))));
            return List.of();
        }
        try {
            return Stream.concat(reading.drafts(cells, mode).stream(), others(sheet, cells, mode))
                    .toList();
        } catch (Refusal unclear) {
            if (unclear.problem() != UNREADABLE_SHEET) {
                throw unclear;
            }
            problems.add(unclear.detail());
            return List.of();
        }
    }

    /** Returns the rows of other tables on the sheet as errors, since their columns are not those of the first. */
    private static Stream<PendingRecord> others(Sheet sheet, FieldCells cells, ImportMode mode) {
        PendingRecords drafts = new PendingRecords(cells, mode, Set.of());
        return sheet.others().stream().map(other -> {
            Row row = other.row();
            int first = IntStream.range(0, row.width())
                    .filter(i -> !row.isBlank(i))
                    .findFirst()
                    .orElse(0);
            CellError wrong = new CellError(
                    row.number(),
                    ColumnLetters.of(first),
                    null,
                    row.cell(first),
                    "another table with other headers begins in row %d; import it on its own, with %d as the row with the headers"
                            .formatted(other.headers().number(), other.headers().number()));
            return drafts.unknown(row, row.cell(first), wrong);
        });
    }

    private static List<String> notes(Sheet sheet, FieldCells cells, ImportSettings settings, Set<String> datesAre) {
        List<String> notes = new ArrayList<>();
        for (Column column : sheet.columns()) {
            if (column.repeated() && column.field() != null) {
                notes.add("%s is read as '%s', and so is an earlier column"
                        .formatted(column.inWords(), cells.called(column.field())));
            }
        }
        if (!sheet.headings().isEmpty()) {
            notes.add(sheet.headings().inWords());
        }
        notes.addAll(cells.wholeNumbers());
        cells.unreadVat().ifPresent(notes::add);
        if (settings.dates() == null && datesAre.stream().anyMatch(cells::has)) {
            notes.add(order(cells.dates()));
        }
        return notes;
    }

    private static String order(DateColumn dates) {
        return switch (dates.basis()) {
            case UNCONFIRMED, CONTRADICTED ->
                "some dates have the month first, and some can be read both ways; those are refused until you"
                        + " choose the order of day and month";
            case PROVEN -> "dates are read as day, month and year, because some have a day after the 12th";
            case ASSUMED -> "dates are read as day, month and year, because none of them shows another order";
            case GIVEN ->
                "dates are read with the %s, as the headers say"
                        .formatted(dates.order().inWords());
        };
    }
}
