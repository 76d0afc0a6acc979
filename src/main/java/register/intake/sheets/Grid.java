package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.values.problem.Refusal;

/**
 * The cells of a file, as a spreadsheet program would show them; formulas are never evaluated.
 *
 * @param encoding that the file was read with
 * @param delimiter between its cells
 * @param rows those that are not blank, each with its number
 * @param notes what the user should know about how it was read
 * @param merged the cells of a workbook that are merged
 * @param hidden the columns of a workbook that are hidden and have values, from 0
 */
public record Grid(
        Charset encoding,
        char delimiter,
        List<Row> rows,
        List<String> notes,
        List<MergedCells> merged,
        Set<Integer> hidden) {
    private static final int MOST_ROWS = 200_000;
    private static final long MOST_CELLS = 20_000_000;

    private static final int MOST_LINES = 10;

    public Grid {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        merged = List.copyOf(merged);
        hidden = Set.copyOf(hidden);
    }

    /** Reads a file whose headers are not known. */
    public static Grid read(FileBytes file) {
        return read(file, null, row -> 0);
    }

    /**
     * Reads a file; an error names the row and the column.
     *
     * @param separator between the cells of a row; null if it is to be detected
     * @param known returns how many cells of a row are known headers; where another delimiter leaves more, it is chosen
     */
    public static Grid read(FileBytes file, @Nullable Character separator, ToIntFunction<Row> known) {
        Encoding encoding = Encoding.of(file);
        try {
            Delimiter delimiter = separator == null ? delimiter(encoding, file, known) : new Delimiter(separator, 0);
            return new Grid(
                    encoding.charset(),
                    delimiter.character(),
                    rows(encoding, delimiter, file),
                    notes(encoding),
                    List.of(),
                    Set.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the rows of a workbook. */
    public static Grid of(Workbook workbook) {
        if (workbook.rows().isEmpty()) {
            throw UNREADABLE_SHEET.because("the sheet has only blank rows");
        }
        return new Grid(
                StandardCharsets.UTF_8,
                ',',
                workbook.rows(),
                workbook.notes(),
                workbook.merged(),
                workbook.hiddenColumns());
    }

    /** Returns the number of columns of the widest row. */
    public int width() {
        return rows.stream().mapToInt(Row::width).max().orElse(0);
    }

    private static Delimiter delimiter(Encoding encoding, FileBytes file, ToIntFunction<Row> known) throws IOException {
        try (Reader text = encoding.open(file)) {
            return Delimiter.of(text, known);
        }
    }

    private static List<String> notes(Encoding encoding) {
        List<Integer> others = encoding.others();
        if (others.isEmpty()) {
            boolean isRare = !encoding.charset().name().startsWith("UTF")
                    && !encoding.charset().equals(Encoding.WINDOWS);
            return isRare
                    ? List.of("the file was read as %s; check letters with accents, or save it as CSV UTF-8"
                            .formatted(encoding.charset().name().equals("IBM850") ? "CSV of MS-DOS" : "CSV of a Mac"))
                    : List.of();
        }
        String lines = others.stream().limit(MOST_LINES).map(Object::toString).collect(Collectors.joining(", "));
        return List.of(("%,d of its lines were saved as Windows-1252 and the others as UTF-8, and each was read"
                        + " accordingly: %s%s")
                .formatted(others.size(), lines, others.size() > MOST_LINES ? " …" : ""));
    }

    private static List<Row> rows(Encoding encoding, Delimiter delimiter, FileBytes file) throws IOException {
        Reader text = encoding.open(file);
        skip(text, delimiter.before());
        RowReader reader = new RowReader();
        List<Row> rows = new ArrayList<>();
        long cells = 0;
        try (CsvReader<Row> csv = RowReader.settings(delimiter.character()).build(reader, text)) {
            for (Row row : csv) {
                if (row.isWiderThan(0)) {
                    cells += row.width();
                    rows.add(row);
                    refuseTooMany(row, rows.size(), cells);
                }
            }
        } catch (CsvParseException broken) {
            throw refusal(broken, reader);
        }
        if (rows.isEmpty()) {
            throw UNREADABLE_SHEET.because("the file has only blank rows");
        }
        return rows;
    }

    private static void skip(Reader text, int letters) throws IOException {
        for (int i = 0; i < letters; i++) {
            text.read();
        }
    }

    private static void refuseTooMany(Row row, int rows, long cells) {
        if (rows > MOST_ROWS) {
            throw UNREADABLE_SHEET.because(
                    "row %d is one too many; a file can have at most %,d rows, so split it into smaller files",
                    row.number(), MOST_ROWS);
        }
        if (cells > MOST_CELLS) {
            throw UNREADABLE_SHEET.because(
                    "at row %d the file has more than %,d cells; split it into smaller files",
                    row.number(), MOST_CELLS);
        }
    }

    private static Refusal refusal(CsvParseException broken, RowReader reader) {
        if (broken.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        return UNREADABLE_SHEET.because(
                "a quote opens in row %d, column %s and is not closed at the end of the cell; close it, and"
                        + " double each quote within a cell, as a spreadsheet program does when it saves CSV",
                reader.number(), ColumnLetters.of(reader.column()));
    }
}
