package register.intake.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.CellError;

/** One reason why records of a file are refused, which may be that of many cells. */
public final class RefusalCause {
    /** What differs from cell to cell: a text in quotes, and a number. */
    private static final Pattern OWN = Pattern.compile("'[^']*'|\"[^\"]*\"|\\d[\\d.,/-]*");

    private static final int MOST_ROWS = 20;

    private final @Nullable String column;
    private final String detail;
    private final List<Integer> rows = new ArrayList<>();
    private long count;

    private RefusalCause(@Nullable String column, String detail) {
        this.column = column;
        this.detail = detail;
    }

    /**
     * A reason with the number of its cells.
     *
     * @param column its letter and its header; null if it is about whole rows
     * @param detail what is wrong with the first of them, and what to do about it
     * @param count of cells
     * @param rows the first of them
     */
    @Schema(name = "RefusalCause")
    public record Counted(@Nullable String column, String detail, long count, List<Integer> rows) {}

    static RefusalCause of(CellError error) {
        return new RefusalCause(error.column(), error.detail());
    }

    /** Returns what errors of one cause have in common. */
    static String kind(CellError error) {
        return error.column() + ": " + OWN.matcher(error.detail()).replaceAll("'");
    }

    void count(CellError error) {
        count++;
        if (rows.size() < MOST_ROWS) {
            rows.add(error.row());
        }
    }

    Counted counted() {
        return new Counted(column, detail, count, List.copyOf(rows));
    }
}
