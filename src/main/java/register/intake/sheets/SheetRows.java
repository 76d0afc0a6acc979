package register.intake.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Divides the rows below the headers of a sheet: into those of data, the headings between them, what is no data, and the rows
 * of other tables below, which have other headers.
 */
final class SheetRows {
    /** So many known headers are a header row. */
    private static final int AT_LEAST = 2;

    private static final int LONGEST_HEADER = 100;
    private static final int SHORT_HEADER = 30;

    private final HeaderVocabulary vocabulary;
    private final List<Column> columns;
    private final DataRows data;
    private final @Nullable Row headers;
    private final Set<String> mayBe;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> ignored = new ArrayList<>();
    private final List<OtherTable> others = new ArrayList<>();
    private final SectionHeadings headings = new SectionHeadings();

    /**
     * Takes what is known of the sheet.
     *
     * @param headers the last row of headers; null if there is none
     * @param mayBe the fields that a heading may be, which is a row with one cell; none if that may be a record
     */
    SheetRows(
            HeaderVocabulary vocabulary,
            List<Column> columns,
            DataRows data,
            @Nullable Row headers,
            Set<String> mayBe) {
        this.mayBe = Set.copyOf(mayBe);
        this.vocabulary = vocabulary;
        this.columns = columns;
        this.data = data;
        this.headers = headers;
    }

    /** Divides the rows. */
    SheetRows divide(List<Row> below) {
        int end = data.end(below);
        @Nullable Row other = null;
        for (int i = 0; i < below.size(); i++) {
            Row row = below.get(i);
            boolean isHeaders = i < end && isHeaders(row);
            if (isHeaders) {
                other = isSame(row) ? null : row;
            }
            if (isHeaders || i >= end || data.isTotal(row)) {
                ignored.add(row);
            } else if (other != null) {
                others.add(new OtherTable(other, row));
            } else {
                addData(row);
            }
        }
        return this;
    }

    private void addData(Row row) {
        Optional<Integer> heading = mayBe.isEmpty() ? Optional.empty() : data.heading(row, mayBe);
        if (heading.isPresent()) {
            headings.add(row, columns.get(heading.get()));
            ignored.add(row);
        } else {
            (!mayBe.isEmpty() && data.isNoteBetween(row) ? ignored : rows).add(row);
        }
    }

    /** Whether a row has headers: those of the table again, as on each printed page, or others. */
    private boolean isHeaders(Row row) {
        return headers != null && row.width() > 1 && (row.cells().equals(headers.cells()) || hasHeaders(row));
    }

    private boolean hasHeaders(Row row) {
        int said = 0;
        for (int i = 0; i < row.width(); i++) {
            if (!row.isBlank(i)) {
                said++;
                // Most rows of data have a figure in their first cells.
                if (!isLikeHeader(row.cell(i))) {
                    return false;
                }
            }
        }
        int known = said < AT_LEAST ? 0 : new ColumnMatcher(vocabulary, Mapping.NONE, row).known();
        return (known >= AT_LEAST && known * 2 >= said) || (known > 0 && said > AT_LEAST && isAllOffered(row));
    }

    /** Whether every cell of a row is a header that is known or like one, and short. */
    private boolean isAllOffered(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> cell.length() <= SHORT_HEADER
                        && (vocabulary.field(cell).isPresent()
                                || !vocabulary.offered(cell).isEmpty()));
    }

    private static boolean isLikeHeader(String cell) {
        return cell.length() <= LONGEST_HEADER && cell.chars().noneMatch(Character::isDigit);
    }

    /** Whether the headers of a row are those of the columns that they stand above. */
    private boolean isSame(Row row) {
        return IntStream.range(0, Math.max(row.width(), columns.size()))
                .allMatch(i -> Objects.equals(
                        vocabulary.field(row.cell(i)).orElse(null),
                        i < columns.size() ? columns.get(i).field() : null));
    }

    List<Row> rows() {
        return rows;
    }

    List<Row> ignored() {
        return ignored;
    }

    List<OtherTable> others() {
        return others;
    }

    SectionHeadings headings() {
        return headings;
    }
}
