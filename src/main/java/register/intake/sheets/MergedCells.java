package register.intake.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a workbook that are merged over several rows or columns; all of them show what the first one says.
 *
 * @param column from 0, the first of them
 * @param until the last column
 * @param first the number of the first row
 * @param last the number of the last row
 */
public record MergedCells(int column, int until, int first, int last) {
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    /** Reads an area, {@code A2:A4}; null if it is none. */
    static @Nullable MergedCells of(String area) {
        Matcher form = AREA.matcher(area);
        if (!form.matches()) {
            return null;
        }
        OptionalInt column = ColumnLetters.index(form.group(1));
        OptionalInt until = ColumnLetters.index(form.group(3));
        return column.isEmpty() || until.isEmpty()
                ? null
                : new MergedCells(
                        column.getAsInt(),
                        until.getAsInt(),
                        Integer.parseInt(form.group(2)),
                        Integer.parseInt(form.group(4)));
    }

    /** Whether it is over several columns. */
    boolean isWide() {
        return until > column;
    }

    /** Returns rows of data with what merged cells show in each of them; areas that begin above the data are headers. */
    static List<Row> filled(List<Row> rows, List<MergedCells> areas) {
        if (areas.isEmpty() || rows.isEmpty()) {
            return rows;
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 0; place < rows.size(); place++) {
            places.put(rows.get(place).number(), place);
        }
        List<Row> filled = new ArrayList<>(rows);
        for (MergedCells area : areas) {
            Integer first = places.get(area.first);
            if (first != null && area.last > area.first && !rows.get(first).isBlank(area.column)) {
                area.fill(filled, first);
            }
        }
        return List.copyOf(filled);
    }

    private void fill(List<Row> rows, int from) {
        String text = rows.get(from).cell(column);
        for (int place = from; place < rows.size() && rows.get(place).number() <= last; place++) {
            rows.set(place, rows.get(place).merged(this, text));
        }
    }
}
