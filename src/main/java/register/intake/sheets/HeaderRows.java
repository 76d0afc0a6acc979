package register.intake.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The headers of a sheet, over one row or two: a group stands above its columns, {@code Value} over {@code Total (£)} and
 * {@code Annual (£)}, and a header is then {@code Value: Total (£)}.
 *
 * @param first the place of the first row of headers
 * @param last the place of the last one
 * @param headers one for each column
 */
record HeaderRows(int first, int last, Row headers) {
    private static final Pattern WORDS = Pattern.compile("(?:\\D|(?<!\\d)000(?!\\d)){1,60}");

    private static final int LONGEST_UNIT = 30;

    /** Groups of dates, below which only {@code From} and {@code To} may stand. */
    private static final Set<String> OF_DATES = Set.of(
            "dates",
            "date",
            "contractdates",
            "keydates",
            "period",
            "contractperiod",
            "term",
            "contractterm",
            "duration");

    private static final Set<String> ENDS = Set.of("from", "to");

    /** Groups that say nothing of their columns. */
    private static final Set<String> GENERAL = Set.of(
            "details",
            "contractdetails",
            "dates",
            "contractdates",
            "keydates",
            "information",
            "contractinformation",
            "general",
            "generalinformation",
            "basicinformation");

    /**
     * Joins the header row with the row above it or below it, if one of them has groups.
     *
     * @param merged the cells that are merged, of which a group has some
     * @param known returns how many fields a row of headers matches
     */
    static HeaderRows of(List<Row> rows, int place, List<MergedCells> merged, ToIntFunction<Row> known) {
        return grouped(rows, place, merged, known).withUnits(rows);
    }

    private static HeaderRows grouped(List<Row> rows, int place, List<MergedCells> merged, ToIntFunction<Row> known) {
        Row headers = rows.get(place);
        if (place > 0 && isNext(rows.get(place - 1), headers) && isAbove(rows.get(place - 1), headers)) {
            Row joined = joined(rows.get(place - 1), headers, merged);
            // A sentence above the headers, which is no group, makes most of them unknown.
            if (known.applyAsInt(joined) * 2 >= known.applyAsInt(headers)) {
                return new HeaderRows(place - 1, place, joined);
            }
        }
        if (place + 1 < rows.size() && isNext(headers, rows.get(place + 1)) && isBelow(headers, rows.get(place + 1))) {
            Row joined = joined(headers, rows.get(place + 1), merged);
            if (known.applyAsInt(joined) > known.applyAsInt(headers)) {
                return new HeaderRows(place, place + 1, joined);
            }
        }
        return new HeaderRows(place, place, headers);
    }

    /** Joins the headers with the row below them, if that only qualifies them: {@code £000} or {@code dd/mm/yyyy}. */
    private HeaderRows withUnits(List<Row> rows) {
        if (last + 1 >= rows.size() || !isNext(rows.get(last), rows.get(last + 1)) || !isUnits(rows.get(last + 1))) {
            return this;
        }
        Row units = rows.get(last + 1);
        StringBuilder text = new StringBuilder();
        int[] ends = new int[Math.max(headers.width(), units.width())];
        for (int at = 0; at < ends.length; at++) {
            text.append(headers.cell(at));
            if (!headers.isBlank(at) && !units.isBlank(at)) {
                text.append(" (").append(bare(units.cell(at))).append(')');
            }
            ends[at] = text.length();
        }
        return new HeaderRows(first, last + 1, new Row(headers.number(), text.toString(), ends));
    }

    /** Returns a unit without brackets around it. */
    private static String bare(String unit) {
        return unit.startsWith("(") && unit.endsWith(")") ? unit.substring(1, unit.length() - 1) : unit;
    }

    private static boolean isUnits(Row row) {
        return row.width() > 0
                && row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .map(HeaderRows::bare)
                        .allMatch(cell -> cell.length() <= LONGEST_UNIT
                                && QualifiedHeader.of("x (" + cell + ")")
                                        .unknown()
                                        .isEmpty()
                                && QualifiedHeader.of("x (" + cell + ")").name().equals("x"));
    }

    private static boolean isNext(Row row, Row below) {
        return row.number() + 1 == below.number();
    }

    /** Whether a row has groups: words over headers, of which at least one spans two columns. */
    private static boolean isAbove(Row row, Row headers) {
        return isWords(row)
                && spans(row, headers)
                && IntStream.range(0, row.width()).allMatch(at -> row.isBlank(at) || !headers.isBlank(at));
    }

    /** Whether a row divides headers above it: its words stand only below a header or to the right of one. */
    private static boolean isBelow(Row headers, Row row) {
        return isWords(row) && spans(headers, row) && headers.width() > 0 && (!headers.isBlank(0) || row.isBlank(0));
    }

    private static boolean isWords(Row row) {
        return row.width() > 0
                && row.cells().stream()
                        .allMatch(cell -> cell.isEmpty() || WORDS.matcher(cell).matches());
    }

    private static boolean spans(Row groups, Row headers) {
        return IntStream.range(0, headers.width() - 1)
                .anyMatch(at -> !groups.isBlank(at)
                        && !headers.isBlank(at)
                        && groups.isBlank(at + 1)
                        && !headers.isBlank(at + 1));
    }

    /** Returns what a group adds before a header. */
    private static String before(String group, String header) {
        String key = HeaderVocabulary.key(group);
        if (OF_DATES.contains(key) && ENDS.contains(HeaderVocabulary.key(header))) {
            return "Date ";
        }
        boolean saysIt = HeaderVocabulary.key(header).startsWith(key);
        return saysIt || GENERAL.contains(key) ? "" : group + ": ";
    }

    /**
     * Returns headers with their groups. A group stands over the blank cells to the right of it; in a row with merged cells
     * only over those that it is merged with.
     */
    private static Row joined(Row groups, Row headers, List<MergedCells> merged) {
        Map<Integer, Integer> ends = new HashMap<>();
        merged.stream()
                .filter(area -> area.isWide() && area.first() == groups.number())
                .forEach(area -> ends.put(area.column(), area.until()));
        StringBuilder text = new StringBuilder();
        int[] places = new int[Math.max(groups.width(), headers.width())];
        String group = "";
        int until = 0;
        for (int at = 0; at < places.length; at++) {
            if (!groups.isBlank(at)) {
                group = groups.cell(at);
                until = ends.isEmpty() ? places.length : ends.getOrDefault(at, at);
            } else if (at > until) {
                group = "";
            }
            if (headers.isBlank(at)) {
                text.append(groups.cell(at));
            } else {
                text.append(before(group, headers.cell(at))).append(headers.cell(at));
            }
            places[at] = text.length();
        }
        return new Row(headers.number(), text.toString(), places);
    }
}
