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
 * Cells of a workbook that are merged over several rows; all of them show what the first one says.
 *
 * @param column from 0, the first of them
 * @param first the number of the first row
 * @param last the number of the last row
 */
public record MergedCells(int column, int first, int last) {
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    /** Reads an area, {@code A2:A4}; null if it is within one row. */
    static @Nullable MergedCells of(String area) {
        Matcher form = AREA.matcher(area);
        OptionalInt column = form.matches() ? ColumnLetters.index(form.group(1)) : OptionalInt.empty();
        if (column.isEmpty() || form.group(2).equals(form.group(3))) {
            return null;
        }
        return new MergedCells(column.getAsInt(), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
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
            if (first != null && !rows.get(first).isBlank(area.column)) {
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
