package register.foi.letters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table to be filled in that was typed with spaces between its columns, or pasted as CSV: a line that names the columns,
 * and below it lines with empty cells.
 */
final class PlainGrid {
    private static final Pattern GAP = Pattern.compile("\\s{2,}");
    private static final Pattern WIDE_GAP = Pattern.compile("\\s{3,}");
    private static final Pattern SENTENCE = Pattern.compile(".*[.?!:]");
    private static final int LONGEST_CELL = 60;
    private static final int MOST_WORDS = 8;
    private static final int FEWEST = 3;
    private static final int MOST_ROWS = 100;

    private PlainGrid() {}

    /** Returns the rows of the table that begins at a line, the names of its columns first; none where none does. */
    static List<List<String>> at(List<String> lines, int from) {
        List<List<String>> aligned = aligned(lines, from);
        return aligned.isEmpty() ? separated(lines, from) : aligned;
    }

    private static List<List<String>> aligned(List<String> lines, int from) {
        if (!WIDE_GAP.matcher(lines.get(from).strip()).find()) {
            return List.of();
        }
        List<String> block = block(lines, from);
        List<Integer> starts = starts(block.get(0));
        List<String> header = slices(block.get(0), starts);
        if (starts.size() < FEWEST || !header.stream().allMatch(PlainGrid::isName)) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (String line : block.subList(1, block.size())) {
            List<String> row = row(line, starts);
            if (!isRow(row)) {
                break;
            }
            rows.add(row);
        }
        return rows.size() > 1 ? rows : List.of();
    }

    /** Returns the lines up to the next empty one, without the indent that they share. */
    private static List<String> block(List<String> lines, int from) {
        List<String> block = lines.subList(from, lines.size()).stream()
                .limit(MOST_ROWS)
                .takeWhile(line -> !line.isBlank())
                .map(line -> line.replace("\t", "    ").stripTrailing())
                .toList();
        int indent = block.stream()
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return block.stream().map(line -> line.substring(indent)).toList();
    }

    /** Returns where the columns begin: at the beginning of the line, and after each gap. */
    private static List<Integer> starts(String header) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        Matcher gap = GAP.matcher(header);
        while (gap.find()) {
            starts.add(gap.end());
        }
        return starts;
    }

    /** Returns the cells of a row, each in the column that it begins in; where it fills all, in their order. */
    private static List<String> row(String line, List<Integer> starts) {
        List<String> cells = Arrays.asList(GAP.split(line.strip(), -1));
        if (cells.size() == starts.size()) {
            return cells;
        }
        List<String> row = new ArrayList<>(starts.stream().map(none -> "").toList());
        int at = 0;
        for (String cell : cells) {
            at = line.indexOf(cell, at);
            int column = column(at, starts);
            row.set(column, (row.get(column) + " " + cell).strip());
            at += cell.length();
        }
        return row;
    }

    private static int column(int at, List<Integer> starts) {
        int column = 0;
        while (column + 1 < starts.size() && starts.get(column + 1) <= at + 1) {
            column++;
        }
        return column;
    }

    private static List<String> slices(String line, List<Integer> starts) {
        List<String> slices = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : line.length();
            slices.add(line.substring(starts.get(i), end).strip());
        }
        return slices;
    }

    private static List<List<String>> separated(List<String> lines, int from) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = from; i < lines.size() && !lines.get(i).isBlank(); i++) {
            List<String> cells = cells(lines.get(i));
            boolean fits = rows.isEmpty()
                    ? (cells.size() >= FEWEST || PastedTable.isForm(cells))
                            && cells.stream().allMatch(PlainGrid::isName)
                    : cells.size() == rows.get(0).size() && isRow(cells);
            if (!fits) {
                break;
            }
            rows.add(cells);
        }
        return rows.size() > 1 ? rows : List.of();
    }

    private static List<String> cells(String line) {
        if (line.indexOf(',') < 0) {
            return List.of();
        }
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(line)) {
            return csv.stream()
                    .findFirst()
                    .map(record ->
                            record.getFields().stream().map(String::strip).toList())
                    .orElse(List.of());
        } catch (CsvParseException | IOException unreadable) {
            return List.of();
        }
    }

    /** Whether a text may name a column: it is a short title, or nothing above the names of the rows. */
    private static boolean isName(String text) {
        return text.isEmpty() || (isCell(text) && !Character.isLowerCase(text.charAt(0)));
    }

    private static boolean isCell(String text) {
        return text.length() <= LONGEST_CELL
                && !SENTENCE.matcher(text).matches()
                && NormalizedText.count(text) <= MOST_WORDS;
    }

    /** Whether cells are a row to be filled in: some say something, and some are empty. */
    private static boolean isRow(List<String> cells) {
        return cells.stream().anyMatch(cell -> !cell.isBlank())
                && cells.stream().allMatch(cell -> isCell(cell) || PastedTable.isToFillIn(cell))
                && cells.stream().anyMatch(PastedTable::isToFillIn)
                && !SignOff.is(String.join(" ", cells).strip());
    }
}
