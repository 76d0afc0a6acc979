package register.intake.sheets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells the rows of data from totals and from notes below them.
 *
 * <p>A row that says what a record is called, or who supplies, is data even if its reference is blank: it is then refused,
 * and not left out.
 *
 * @param needed the columns that identify a record
 * @param others the other columns that are read
 * @param hidden the columns that nobody sees, which say nothing of a row
 * @param unnamed the columns without a header that nobody reads
 */
record DataRows(List<Column> needed, List<Column> others, Set<Integer> hidden, Set<Integer> unnamed) {
    /** {@code Total}, {@code Sub-total:}, {@code Total for Cleaning}; not Total Gas, which is a supplier. */
    private static final Pattern TOTAL = Pattern.compile(
            "(?:sub|grand|overall)?totals?(?:(?:for|of|spend|value|amount|expenditure|contracts|payments).*)?|sum");

    private static final Pattern BEGINS_TOTAL = Pattern.compile("(?:sub|grand|overall)?total|sum");
    private static final String FIRST_LETTERS = "SGOTsgot";
    private static final char ASCII = 0x80;
    private static final int LONGEST_BEGINNING = "overalltotal".length();
    private static final int BEGINNING = 2 * LONGEST_BEGINNING;

    /** {@code Housing Total} at the beginning of a row of sums; a reference may end so. */
    private static final Pattern OF_GROUP = Pattern.compile("(?i).+\\s(?:sub[- ]?)?totals?:?");

    private static final Pattern NOTE = Pattern.compile("(?i)(?:notes?|source)\\b|page \\d+(?: of \\d+)?$|[*†‡]");

    /** A sentence or a footnote. */
    private static final Pattern NO_HEADING = Pattern.compile("^[*†‡(]|[.;!?]$|@|(?i)^(?:notes?|source)\\b");

    private static final int LONGEST_HEADING = 80;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final int WORDS_OF_A_REFERENCE = 5;

    static DataRows of(List<Column> columns, Set<String> essential) {
        return new DataRows(
                columns.stream()
                        .filter(column ->
                                column.read().filter(essential::contains).isPresent())
                        .toList(),
                columns.stream()
                        .filter(column -> column.read()
                                .filter(field -> !essential.contains(field))
                                .isPresent())
                        .toList(),
                columns.stream()
                        .filter(column -> column.match() == Column.Match.HIDDEN)
                        .map(Column::index)
                        .collect(Collectors.toUnmodifiableSet()),
                columns.stream()
                        .filter(column -> column.match() == Column.Match.NONE
                                && column.header().isEmpty())
                        .map(Column::index)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Returns where the data ends: after the last row that is data, or after the last row if no column identifies a
     * record.
     */
    int end(List<Row> rows) {
        int end = rows.size();
        while (!needed.isEmpty() && end > 0 && isAfter(rows.get(end - 1))) {
            end--;
        }
        return end;
    }

    /** Whether a row begins with the word, and has nothing but that word and figures in the columns that are read. */
    boolean isTotal(Row row) {
        return said(row).limit(1).anyMatch(column -> isTotal(row.cell(column)) || isOfGroup(row, column))
                && needed.stream()
                        .map(column -> row.cell(column.index()))
                        .allMatch(cell -> cell.isEmpty() || isTotal(cell))
                && others.stream()
                        .noneMatch(column -> isNamed(row.cell(column.index())) && !isOfGroup(row, column.index()));
    }

    /** Whether a cell says that the row is the total of a group, and nothing before it says anything. */
    private boolean isOfGroup(Row row, int column) {
        return needed.stream().noneMatch(one -> one.index() == column)
                && OF_GROUP.matcher(row.cell(column)).matches()
                && said(row).allMatch(said -> said >= column);
    }

    /** Returns the columns in which a row shows a value. */
    private IntStream said(Row row) {
        return IntStream.range(0, row.width()).filter(column -> !row.isBlank(column) && !hidden.contains(column));
    }

    /** Whether the text of a reference is a word that begins a row of totals. */
    static boolean isTotal(String cell) {
        return !cell.startsWith(MarkedText.MARK)
                && mayBeTotal(cell)
                && TOTAL.matcher(HeaderVocabulary.key(cell)).matches();
    }

    /** Whether a cell begins as a total does, or with too little to tell; of a long text the rest is not looked at then. */
    private static boolean mayBeTotal(String cell) {
        if (beginsOtherwise(cell)) {
            return false;
        }
        String beginning = HeaderVocabulary.key(cell.substring(0, Math.min(cell.length(), BEGINNING)));
        return beginning.length() < LONGEST_BEGINNING
                || BEGINS_TOTAL.matcher(beginning).lookingAt();
    }

    /** Whether the first letter or digit is an ASCII one that no total begins with; most cells end here. */
    private static boolean beginsOtherwise(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (Character.isLetterOrDigit(letter) || letter >= ASCII) {
                return letter < ASCII && FIRST_LETTERS.indexOf(letter) < 0;
            }
        }
        return false;
    }

    private boolean isAfter(Row row) {
        return isTotal(row)
                || isNote(row)
                || (needed.stream().allMatch(column -> row.isBlank(column.index()))
                        && others.stream().noneMatch(column -> isNamed(row.cell(column.index()))));
    }

    /** Whether a cell has a word that is neither a total nor a sentence below the data. */
    private static boolean isNamed(String cell) {
        return WORD.matcher(cell).find() && !isTotal(cell);
    }

    /**
     * Whether a row is a single sentence, in any column but those that name a record: {@code End of report}. A reference
     * has a digit and few words.
     */
    private boolean isNote(Row row) {
        int at = only(row);
        if (at < 0) {
            return false;
        }
        boolean isName = at > 0 && others.stream().anyMatch(column -> column.index() == at);
        return isName ? NOTE.matcher(row.cell(at)).lookingAt() : isSentence(row.cell(at));
    }

    /** Whether a row between those of data is a sentence, and not the title or the supplier of a record. */
    boolean isNoteBetween(Row row) {
        int at = only(row);
        return at >= 0 && others.stream().noneMatch(column -> column.index() == at) && isSentence(row.cell(at));
    }

    /** Returns the column of the only cell of a row; -1 if it has none or several. */
    private int only(Row row) {
        int[] said = said(row).limit(2).toArray();
        return said.length == 1 ? said[0] : -1;
    }

    /**
     * Returns the column of a heading: of the only cell of a row, in a column of references, of one of these fields, or
     * without a header. A record has more than one cell.
     *
     * @param mayBe the fields that a heading may be
     */
    Optional<Integer> heading(Row row, Set<String> mayBe) {
        int at = needed.isEmpty() || others.isEmpty() ? -1 : only(row);
        boolean isWhere = Stream.concat(
                                needed.stream(),
                                others.stream()
                                        .filter(column -> column.read()
                                                .filter(mayBe::contains)
                                                .isPresent()))
                        .anyMatch(column -> column.index() == at)
                || unnamed.contains(at);
        return at >= 0 && isWhere && isHeading(row.cell(at)) ? Optional.of(at) : Optional.empty();
    }

    private static boolean isHeading(String cell) {
        return cell.length() <= LONGEST_HEADING
                && cell.chars().noneMatch(Character::isDigit)
                && WORD.matcher(cell).find()
                && !NO_HEADING.matcher(cell).find();
    }

    private static boolean isSentence(String cell) {
        long spaces = cell.chars().filter(Character::isWhitespace).count();
        boolean isPlain = spaces > 0 && cell.chars().noneMatch(Character::isDigit);
        return isPlain || spaces >= WORDS_OF_A_REFERENCE || NOTE.matcher(cell).lookingAt();
    }
}
