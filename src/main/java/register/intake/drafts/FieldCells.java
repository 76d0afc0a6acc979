package register.intake.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Column;
import register.intake.sheets.DateColumn;
import register.intake.sheets.Digits;
import register.intake.sheets.Row;
import register.intake.sheets.SectionHeadings;
import register.intake.sheets.Sheet;

/** The cells of a spreadsheet, looked up by the fields that its columns are read as. */
public final class FieldCells {
    private static final String REFERENCE = "reference";

    /** The beginning of headers that only our own spreadsheets have; those of figures have {@code missing}. */
    private static final String OWN = "missing.";

    private final Sheet sheet;
    private final ImportSettings settings;
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final DateColumn dates;
    private final Set<String> datesAre;
    private final ColumnTexts texts;
    private final List<Integer> reference;
    private final ColumnContradictions contradictions;
    private final UnreadColumns unread;
    private final LocalDate today;
    private final Map<String, String> labels;
    private final HeadingCells headings;
    private final GroupLabels groups;
    private final UnclearAmounts amounts;
    private final boolean isOwn;
    private final Set<String> lacking = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> largest = new ConcurrentHashMap<>();

    FieldCells(Sheet sheet, ImportSettings settings, SheetDefinition reading, LocalDate today) {
        this.sheet = sheet;
        this.today = today;
        this.settings = settings;
        this.datesAre = reading.dates();
        this.labels = reading.labels();
        this.isOwn = sheet.columns().stream()
                .anyMatch(column -> (column.header().startsWith(OWN) || OWN.startsWith(column.header() + "."))
                        && column.header().equals(column.field()));
        this.texts = new ColumnTexts(sheet, settings, datesAre, isOwn ? Set.of() : reading.essential());
        this.reference = settings.reference().stream()
                .map(sheet::named)
                .flatMap(Optional::stream)
                .map(Column::index)
                .toList();
        for (Column column : sheet.columns()) {
            column.read()
                    .ifPresent(field -> columns.computeIfAbsent(field, any -> new ArrayList<>())
                            .add(column));
        }
        DateColumn.Order order = settings.dates() != null ? settings.dates() : orderOfHeaders();
        dates = order == null ? DateColumn.of(this::writtenDates) : DateColumn.in(order);
        headings = new HeadingCells(sheet, settings.headings(), reading);
        amounts = new UnclearAmounts(isOwn ? List.of() : sheet.columns(), sheet, texts, has("value.period"));
        groups = new GroupLabels(this, reading.headings(), reading.essential());
        contradictions = new ColumnContradictions(columns, reading.listed(), this);
        unread = new UnreadColumns(
                settings.leavesOutUnread() ? List.of() : sheet.columns(),
                sheet.rows(),
                reading.vocabulary(),
                datesAre,
                dates);
    }

    private Iterator<String> writtenDates() {
        List<Column> all =
                datesAre.stream().flatMap(field -> columns(field).stream()).toList();
        return sheet.rows().stream()
                .flatMap(row -> all.stream().map(column -> row.cell(column.index())))
                .iterator();
    }

    /** Returns the order that the headers of dates say; null if they say none, or not the same. */
    private DateColumn.@Nullable Order orderOfHeaders() {
        Set<DateColumn.Order> orders = datesAre.stream()
                .flatMap(field -> columns(field).stream())
                .map(column -> column.qualifiers().order())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return orders.size() == 1 ? orders.iterator().next() : null;
    }

    /** Returns the day on which the file is read, for what its dates come to. */
    public LocalDate today() {
        return today;
    }

    /** Returns the columns that are not read and not understood, with what they may hold. */
    UnreadColumns unread() {
        return unread;
    }

    /** Returns the columns that are not read and may hold a field. */
    List<Column> mayHold(String field) {
        return unread.mayHold(field);
    }

    /** Returns the columns that are not read and whose headers have words of a field. */
    List<Column> namedLike(String field) {
        return unread.namedLike(field);
    }

    /** Notes that records lack a field that a column which is not read may hold. */
    void lacks(String field) {
        lacking.add(field);
    }

    /** Returns the fields that records which were drawn lack, and that a column which is not read may hold. */
    Set<String> lacking() {
        return new TreeSet<>(lacking);
    }

    /** Returns an error for each field of which several columns say different things in a row. */
    List<CellError> contradictions(Row row) {
        return contradictions.of(row);
    }

    /** Returns an error for each amount in a row of which a row beside the table says more than its header. */
    List<CellError> unclearUnits(Row row) {
        return amounts.of(row);
    }

    /** Returns what a row beside the data says of VAT in all amounts, if no column says it. */
    Optional<String> unreadVat() {
        boolean isSaid = columns.keySet().stream().anyMatch(field -> field.endsWith(".vat"));
        return isSaid ? Optional.empty() : amounts.vat();
    }

    /** Returns what is told of references that are read without their decimals. */
    List<String> wholeNumbers() {
        return texts.wholeNumbers().stream()
                .map(column -> "the references in %s are read without decimals, because all of them are whole numbers"
                        .formatted(column.inWords()))
                .toList();
    }

    /** Returns an error for each field that new rows leave blank and a row above them may say. */
    List<CellError> unrepeated(List<Row> record) {
        return isOwn ? List.of() : groups.of(record);
    }

    /** Returns what a field is called where people choose what a column is. */
    public String called(String field) {
        return labels.getOrDefault(field, field);
    }

    public List<Row> rows() {
        return sheet.rows();
    }

    /** Returns every column of the sheet, whether it is read or not. */
    public List<Column> all() {
        return sheet.columns();
    }

    /**
     * Whether it is one of our own spreadsheets, which have the reasons for missing fields: nothing in them is doubted, since
     * it was published so.
     */
    public boolean isOwn() {
        return isOwn;
    }

    /** Whether the file has a column or a constant for a field, even if it is blank. */
    public boolean has(String field) {
        return columns.containsKey(field)
                || settings.constants().containsKey(field)
                || isMade(field)
                || headings.have(field);
    }

    /** Whether a field has no column and is made from others. */
    private boolean isMade(String field) {
        return !reference.isEmpty() && field.equals(REFERENCE) && !columns.containsKey(field);
    }

    private String made(Row row) {
        return reference.stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }

    /** Returns the columns that are read as a field. */
    public List<Column> columns(String field) {
        return columns.getOrDefault(field, List.of());
    }

    /** Returns the fields with a column or a constant whose names begin with a prefix. */
    public Set<String> fieldsWithin(String beginning) {
        Set<String> within = new TreeSet<>();
        Stream.concat(columns.keySet().stream(), settings.constants().keySet().stream())
                .filter(field -> field.startsWith(beginning))
                .forEach(within::add);
        return within;
    }

    /**
     * Returns the value of a field in a row: that of its first column that is not blank, or else its constant. A cell that is
     * no text has no value; it is reported as an error of the record.
     */
    public String cell(Row row, String field) {
        for (Column column : columns(field)) {
            if (!row.isBlank(column.index())) {
                return texts.of(row, column);
            }
        }
        if (isMade(field)) {
            return made(row);
        }
        return Objects.requireNonNullElseGet(
                settings.constants().get(field),
                () -> headings.of(row, field).map(SectionHeadings.Heading::text).orElse(""));
    }

    /** Returns the largest whole number that a field has in any row, of those below 1,000; zero if it has none. */
    public int largest(String field) {
        return largest.computeIfAbsent(
                field,
                any -> rows().stream()
                        .flatMap(row -> Digits.whole(cell(row, field)).stream())
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0));
    }

    /** Whether a cell of a field in a row is no text. */
    boolean isFaulty(Row row, String field) {
        return columns(field).stream()
                .anyMatch(column -> row.fault(column.index()).isPresent());
    }

    /** Returns the column with the value of a field in a row, or else its first column. */
    public Optional<Column> column(Row row, String field) {
        List<Column> all = columns(field);
        return all.stream()
                .filter(column -> !row.isBlank(column.index()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Returns what the headings between rows are read as. */
    HeadingCells headings() {
        return headings;
    }

    /** Whether the amount of a field in a row is in thousands or millions because its header says so, and no person does. */
    public boolean isScaledByHeader(Row row, String field) {
        return column(row, field).filter(texts::isScaledByHeader).isPresent();
    }

    /** Returns the values of a field in each of its columns that is not blank, or else its constant. */
    public List<String> each(Row row, String field) {
        List<String> said = columns(field).stream()
                .filter(column -> !row.isBlank(column.index()))
                .map(column -> texts.of(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
        @Nullable String constant = settings.constants().get(field);
        return said.isEmpty() && constant != null ? List.of(constant) : said;
    }

    /** Returns the value of a column in a row. */
    public String cell(Row row, Column column) {
        return texts.of(row, column);
    }

    /** Returns the values of a field in these of its columns. */
    List<String> each(Row row, List<Column> some) {
        return some.stream().map(column -> texts.of(row, column)).toList();
    }

    /** Whether the columns of a field have dates. */
    boolean isDate(String field) {
        return datesAre.contains(field);
    }

    /**
     * Returns the reader of dates; there is one order of day and month for the whole file, since a file that writes one
     * month first writes all of them so.
     */
    public DateColumn dates() {
        return dates;
    }

    /** Returns the cells of rows that are read as a field, as the file has them. */
    List<CellRead> read(List<Row> rows) {
        List<CellRead> read = new ArrayList<>();
        for (Row row : rows) {
            for (Column column : sheet.columns()) {
                String field = column.field();
                if (field != null && !row.isBlank(column.index())) {
                    read.add(new CellRead(row.number(), column.letter(), field, row.written(column.index())));
                }
            }
        }
        return read;
    }

    /** Returns an error at the cell of a field in a row. */
    public CellError wrong(Row row, String field, String detail) {
        return column(row, field)
                .map(column -> CellError.at(row, column, field, detail))
                .orElseGet(() -> new CellError(
                        row.number(), null, field, settings.constants().get(field), detail));
    }

    /** Returns an error at the cell of a field in a row that has a text, since several columns may be read as the field. */
    CellError wrong(Row row, String field, String said, String detail) {
        List<Column> all = columns(field);
        return all.stream()
                .filter(column -> all.size() > 1)
                .filter(column ->
                        StringUtils.normalizeSpace(row.cell(column.index())).contains(StringUtils.normalizeSpace(said)))
                .findFirst()
                .map(column -> CellError.at(row, column, field, detail))
                .orElseGet(() -> wrong(row, field, detail));
    }

    /** Returns a note on how the cell of a field in a row was read, which names the cell. */
    String told(Row row, String field, String sentence) {
        return wrong(row, field, sentence).toString();
    }

    static String named(Column column) {
        return column.header().isEmpty() ? column.letter() : column.letter() + " (" + column.header() + ")";
    }
}
