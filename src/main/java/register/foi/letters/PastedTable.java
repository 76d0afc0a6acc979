package register.foi.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table that was pasted into a letter with tabs, pipes, commas or spaces between its cells, read into the lines of a list:
 * each row that asks, each empty cell of a grid ({@code system} by {@code supplier}, {@code cost}), or each empty field.
 */
final class PastedTable {
    private static final Pattern RULE = Pattern.compile("[\\s|:+=-]*");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:q(?:uestion)?\\s?)?\\d{1,3}[a-z]?[.):]?|\\(?[a-z]{1,2}[.)]");
    private static final Pattern TO_FILL_IN = Pattern.compile(
            "(?i)[\\s?.…_-]*|n/?a|tbc|please (?:state|complete|provide|fill in)|(?:£|y/n|yes/no)[\\s?.]*");
    private static final Pattern NAMES_QUESTIONS = Pattern.compile(
            "(?i)(?:questions?|requests?|quer(?:y|ies)|information (?:requested|required)|details requested|what is asked)");
    /** A column that only says where the answer is to be written. */
    private static final Pattern NAMES_ANSWERS = Pattern.compile(
            "(?i)(?:(?:your|council(?:['’]s)?|authority(?:['’]s)?|please) )?(?:answers?|responses?|repl(?:y|ies)|comments?|complete|notes?)"
                    + "(?: here)?|(?:to be )?(?:completed|filled in) by.*");

    private static final Pattern NAMES_NUMBERS = Pattern.compile("(?i)(?:no|nos|nr|#|ref|number|item|q|id)\\.?|");
    private static final Pattern PERIOD = Pattern.compile(
            "(?i)(?:fy|q[1-4])?\\s?(?:[a-z]{3,9}\\s)?(?:19|20)?\\d\\d(?:\\s?[/–-]\\s?(?:19|20)?\\d\\d)?(?:\\s?q[1-4])?");
    private static final int LONGEST_HEADER = 120;
    private static final int FEWEST = 2;

    private final List<List<String>> rows;
    private final List<String> header;
    private final int width;

    private PastedTable(List<List<String>> rows) {
        this.width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> padded = rows.stream().map(this::padded).toList();
        boolean headed = padded.size() > 1 && isHeader(padded.get(0), padded.get(1));
        this.header = headed ? padded.get(0) : List.of();
        this.rows = padded.subList(headed ? 1 : 0, padded.size());
    }

    /** Returns the lines of a letter with its tables as lists. */
    static List<String> asLists(List<String> lines) {
        List<String> all = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            char separator = separator(lines.get(i));
            int end = i;
            while (separator != 0 && end < lines.size() && separator(lines.get(end)) == separator) {
                end++;
            }
            List<List<String>> plain = separator == 0 ? PlainGrid.at(lines, i) : List.of();
            end = Math.max(end, i + plain.size());
            List<String> list = !plain.isEmpty()
                    ? new PastedTable(plain).list()
                    : end - i < FEWEST ? List.of() : read(lines.subList(i, end), separator);
            if (list.isEmpty()) {
                end = Math.max(end, i + 1);
                all.addAll(lines.subList(i, end));
            } else {
                all.add("");
                all.addAll(list);
                all.add("");
            }
            i = end;
        }
        return all;
    }

    /** Returns the character between the cells of a line; 0 if it is no row. */
    private static char separator(String line) {
        String said = line.strip();
        if (said.indexOf('|') >= 0
                && (said.startsWith("|") || said.indexOf('|', said.indexOf('|') + 1) > 0 || said.contains(" | "))) {
            return '|';
        }
        return said.isEmpty() || line.indexOf('\t') < 0 || (line.stripLeading().indexOf('\t') < 0 && isIndented(line))
                ? 0
                : '\t';
    }

    private static boolean isIndented(String line) {
        return line.startsWith("\t") && line.strip().indexOf('\t') < 0 && !line.endsWith("\t");
    }

    private static List<String> read(List<String> lines, char separator) {
        List<List<String>> rows = lines.stream()
                .filter(line -> !RULE.matcher(line).matches())
                .map(line -> cells(line, separator))
                .toList();
        long wide = rows.stream().filter(row -> row.size() >= FEWEST).count();
        return rows.isEmpty() || wide < rows.size() ? List.of() : new PastedTable(rows).list();
    }

    private static List<String> cells(String line, char separator) {
        String said = separator == '|' ? line.strip() : line;
        if (separator == '|' && said.startsWith("|")) {
            said = said.substring(1);
        }
        if (separator == '|' && said.endsWith("|")) {
            said = said.substring(0, said.length() - 1);
        }
        return Arrays.stream(said.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(cell -> TrimmedText.without(" *\"", cell.strip()))
                .toList();
    }

    private List<String> padded(List<String> row) {
        List<String> padded = new ArrayList<>(row);
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }

    /** Whether the first row names the columns: it is short, asks nothing, and the next row has something else. */
    private boolean isHeader(List<String> first, List<String> next) {
        boolean brief = first.stream()
                .allMatch(cell ->
                        cell.length() <= LONGEST_HEADER && !NUMBER.matcher(cell).matches());
        boolean named = first.stream().skip(1).filter(cell -> !isToFillIn(cell)).count() >= Math.min(1, width - 1);
        boolean asks =
                first.stream().anyMatch(QuestionDetector::asks) && next.stream().noneMatch(PastedTable::isToFillIn);
        return brief && named && !asks;
    }

    private List<String> list() {
        int asking = askingColumn();
        if (asking >= 0) {
            return questions(asking);
        }
        boolean blank = rows.stream().allMatch(row -> row.stream().anyMatch(PastedTable::isToFillIn));
        if (!blank) {
            return List.of();
        }
        return isForm() ? fields() : grid();
    }

    /** Whether columns are one for what is asked and one for the answer. */
    static boolean isForm(List<String> columns) {
        return columns.size() == 2
                && NAMES_QUESTIONS.matcher(columns.get(0)).matches()
                && NAMES_ANSWERS.matcher(columns.get(1)).matches();
    }

    /** Whether each row is one field to fill in: no column says what else is asked of it. */
    private boolean isForm() {
        return IntStream.range(column() + 1, header.size())
                .allMatch(column ->
                        NAMES_ANSWERS.matcher(header.get(column)).matches() || isToFillIn(header.get(column)));
    }

    /** Returns the column whose cells ask; -1 if there is none. */
    private int askingColumn() {
        for (int column = 0; column < header.size(); column++) {
            if (NAMES_QUESTIONS.matcher(header.get(column)).matches()) {
                return column;
            }
        }
        int at = column();
        return IntStream.range(0, width)
                .filter(column -> column >= at)
                .filter(column ->
                        rows.stream().filter(row -> asks(row.get(column))).count() * 2 > rows.size())
                .findFirst()
                .orElse(-1);
    }

    private static boolean asks(String cell) {
        return cell.endsWith("?") || (QuestionDetector.asks(cell) && !isToFillIn(cell));
    }

    private List<String> questions(int asking) {
        List<String> list = new ArrayList<>();
        for (List<String> row : rows) {
            String label = asking > 0 && column() < asking ? row.get(column()) : "";
            String question = row.get(asking);
            if (!question.isBlank()) {
                list.add(mark(row) + (label.isBlank() || isToFillIn(label) ? "" : label + ": ") + question);
            }
        }
        return list;
    }

    /** Returns an item for each row, with an item under it for each empty cell. */
    private List<String> grid() {
        List<String> list = new ArrayList<>();
        for (List<String> row : rows) {
            String label = row.get(column());
            boolean named = !isToFillIn(label);
            String told = IntStream.range(column() + 1, width)
                    .filter(column -> !isToFillIn(row.get(column)) && !isToFillIn(header.get(column)))
                    .mapToObj(column -> header.get(column) + ": " + row.get(column))
                    .reduce((one, other) -> one + ", " + other)
                    .map(said -> " (" + said + ")")
                    .orElse("");
            if (named) {
                list.add(mark(row) + label + told + ":");
            }
            for (int column = named ? column() + 1 : column(); column < width; column++) {
                if (isToFillIn(row.get(column))
                        && !header.get(column).isBlank()
                        && !NAMES_ANSWERS.matcher(header.get(column)).matches()) {
                    String period = named && PERIOD.matcher(header.get(column)).matches() ? label + ", " : "";
                    list.add((named ? "    - " : "- ") + period + header.get(column));
                }
            }
        }
        return list;
    }

    private List<String> fields() {
        return rows.stream()
                .filter(row -> !isToFillIn(row.get(column())))
                .map(row -> mark(row) + row.get(column()))
                .toList();
    }

    /** Returns the first column that holds no numbers of rows. */
    private int column() {
        boolean numbers = width > 1
                && (rows.stream().allMatch(row -> NUMBER.matcher(row.get(0)).matches())
                        || (!header.isEmpty()
                                && NAMES_NUMBERS.matcher(header.get(0)).matches()
                                && rows.stream().noneMatch(row -> row.get(0).length() > FEWEST * 4)));
        return numbers ? 1 : 0;
    }

    private String mark(List<String> row) {
        if (column() == 0 || row.get(0).isBlank()) {
            return "- ";
        }
        String number = row.get(0);
        return Character.isLetterOrDigit(number.charAt(number.length() - 1)) ? number + ". " : number + " ";
    }

    static boolean isToFillIn(String cell) {
        return TO_FILL_IN.matcher(cell).matches();
    }
}
