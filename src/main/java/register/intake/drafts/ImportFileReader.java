package register.intake.drafts;

import static register.values.problem.Problem.MALFORMED_BODY;
import static register.values.problem.Problem.UNREADABLE_SHEET;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column;
import register.intake.sheets.Grid;
import register.intake.sheets.Mapping;
import register.intake.sheets.Sheet;
import register.intake.sheets.Workbook;
import register.values.Json;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * Reads an import file into pending records: a spreadsheet saved as CSV, or lines of JSON as the service writes them.
 */
public final class ImportFileReader {
    private static final int MOST_LINES = 200_000;

    private ImportFileReader() {}

    /**
     * Reads the records of a spreadsheet. Where no record can be read before somebody says more of the columns, the columns
     * are returned with the problem.
     */
    public static ParsedFile sheet(byte[] file, SheetDefinition reading, ImportSettings settings, ImportMode mode) {
        @Nullable Workbook workbook = Workbook.is(file)
                ? Workbook.read(file, settings.sheet(), Boolean.TRUE.equals(settings.readHidden()))
                : null;
        Grid grid = workbook == null ? Grid.read(file, settings.separates()) : Grid.of(workbook.rows());
        List<String> problems = new ArrayList<>();
        Sheet sheet = sheet(grid, reading, settings, problems);
        FieldCells cells = new FieldCells(sheet, settings, reading);
        List<PendingRecord> drafts = problems.isEmpty() ? drafts(sheet, reading, cells, mode, problems) : List.of();
        // What a new record lacks is known once one is drawn.
        drafts.stream().filter(draft -> draft.key() != null).findFirst().ifPresent(draft -> draft.words()
                .draw(null, new ImportIssues()));
        List<ParsedFile.Ignored> ignored = new ArrayList<>();
        sheet.preamble().forEach(row -> ignored.add(ParsedFile.Ignored.of(row)));
        sheet.ignored().forEach(row -> ignored.add(ParsedFile.Ignored.of(row)));
        ReadColumns columns = new ReadColumns(sheet, reading, cells);
        List<String> notes = new ArrayList<>(workbook == null ? List.of() : workbook.notes());
        notes.addAll(notes(sheet, cells, settings, reading.dates()));
        return new ParsedFile(
                drafts,
                workbook == null ? "csv" : workbook.format(),
                grid.encoding().name(),
                workbook == null ? null : workbook.chosen(),
                workbook == null
                        ? List.of()
                        : workbook.sheets().stream().map(Workbook.Named::name).toList(),
                sheet.headers().number(),
                columns.all(),
                ignored,
                notes,
                columns.warnings(),
                problems.isEmpty() ? null : problems.get(0));
    }

    /** Returns the sheet; if no row names the columns, the first is shown as if it did. */
    private static Sheet sheet(Grid grid, SheetDefinition reading, ImportSettings settings, List<String> problems) {
        Mapping mapping = settings.mapping();
        try {
            return Sheet.of(grid, reading.vocabulary(), mapping, reading.essential());
        } catch (Refusal unclear) {
            if (mapping.headerRow() != null || !mapping.columns().isEmpty()) {
                throw unclear;
            }
            problems.add(unclear.detail());
            int first = grid.rows().get(0).number();
            return Sheet.of(grid, reading.vocabulary(), Mapping.NONE.withHeaderRow(first), reading.essential());
        }
    }

    /** Returns the records, or none with the problem: a file without a column that identifies them needs a mapping. */
    private static List<PendingRecord> drafts(
            Sheet sheet, SheetDefinition reading, FieldCells cells, ImportMode mode, List<String> problems) {
        if (reading.essential().stream().noneMatch(cells::has)) {
            problems.add("no column is read as %s; the headers, in row %d, are %s. Say in a mapping which column it is"
                    .formatted(
                            reading.essential().stream().sorted().collect(Collectors.joining(" or ")),
                            sheet.headers().number(),
                            sheet.columns().stream().map(Column::inWords).collect(Collectors.joining(", "))));
            return List.of();
        }
        try {
            return reading.drafts(cells, mode);
        } catch (Refusal unclear) {
            if (unclear.problem() != UNREADABLE_SHEET) {
                throw unclear;
            }
            problems.add(unclear.detail());
            return List.of();
        }
    }

    private static List<String> notes(Sheet sheet, FieldCells cells, ImportSettings settings, Set<String> datesAre) {
        List<String> notes = new ArrayList<>();
        for (Column column : sheet.columns()) {
            if (column.repeated() && column.field() != null) {
                notes.add("%s is read as %s, as a column before it is".formatted(column.inWords(), column.field()));
            }
        }
        if (settings.dates() == null && datesAre.stream().anyMatch(cells::has)) {
            notes.add("dates are read %s, which is %s"
                    .formatted(
                            cells.dates().order().inWords(),
                            cells.dates().basis().inWords()));
        }
        sheet.beyond()
                .forEach(row -> notes.add(
                        "row %d has more cells than there are columns; see whether a comma stands outside quotes"
                                .formatted(row.number())));
        return notes;
    }

    /**
     * Reads the records of lines of JSON.
     *
     * @param said removes from a line what the service adds to an item
     * @param key of the record that an item belongs to, if the item has one
     */
    public static ParsedFile lines(
            byte[] file,
            UnaryOperator<ObjectNode> said,
            Function<ObjectNode, Optional<Map.Entry<String, String>>> key) {
        List<PendingRecord> drafts = new ArrayList<>();
        int begin = 0;
        int line = 0;
        while (begin < file.length) {
            int end = begin;
            while (end < file.length && file[end] != '\n') {
                end++;
            }
            line++;
            if (line > MOST_LINES) {
                throw MALFORMED_BODY.because("the file has more than %,d lines; divide it", MOST_LINES);
            }
            if (!isBlank(file, begin, end)) {
                drafts.add(line(file, begin, end, line, said, key));
            }
            begin = end + 1;
        }
        return new ParsedFile(
                drafts, "ndjson", StandardCharsets.UTF_8.name(), null, List.of(), null, List.of(), List.of(), List.of(), List.of(), null);
    }

    private static boolean isBlank(byte[] file, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (file[i] != ' ' && file[i] != '\r' && file[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static PendingRecord line(
            byte[] file,
            int begin,
            int end,
            int number,
            UnaryOperator<ObjectNode> said,
            Function<ObjectNode, Optional<Map.Entry<String, String>>> key) {
        try {
            if (Json.trees().readTree(file, begin, end - begin) instanceof ObjectNode object) {
                ObjectNode item = said.apply(object);
                Optional<Map.Entry<String, String>> keyed = key.apply(item);
                return new PendingRecord(
                        keyed.map(Map.Entry::getKey).orElse(null),
                        keyed.map(Map.Entry::getValue).orElse("line " + number),
                        List.of(number),
                        new Line(number, item, null));
            }
            return broken(number, "the line is not one JSON object");
        } catch (JsonProcessingException malformed) {
            int column = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getColumnNr();
            return broken(number, "the line is not JSON from column %d on".formatted(column));
        } catch (Refusal unfit) {
            return broken(number, unfit.detail());
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("bytes can be read", impossible);
        }
    }

    private static PendingRecord broken(int number, String detail) {
        return new PendingRecord(
                null,
                "line " + number,
                List.of(number),
                new Line(number, Json.mapper().createObjectNode(), detail));
    }

    /** The content of one line: a complete item, which replaces the current one. */
    private record Line(
            int number, ObjectNode item, @Nullable String broken) implements PendingRecord.Words {
        @Override
        public ObjectNode draw(@Nullable ObjectNode standing, ImportIssues findings) {
            if (broken != null) {
                findings.wrong(new CellError(number, null, null, null, broken));
            }
            return item;
        }

        @Override
        public CellError place(Fault fault) {
            return new CellError(
                    number, null, fault.pointer().isEmpty() ? null : fault.pointer(), null, fault.detail());
        }
    }
}
