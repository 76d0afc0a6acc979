package register.intake.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.sheets.Row;
import register.values.problem.Fault;

/** Finds the cell of a spreadsheet that an error in an item comes from. */
final class CellLocator {
    /** The member at the beginning of what is wrong with an item: {@code period.end:}, {@code suppliers[0].name may}. */
    private static final Pattern MEMBER =
            Pattern.compile("^[a-z]\\w*(?:\\.\\w+|\\[\\d+])*(?:(?<named>: )|(?= (?:is|has|may) ))");

    private CellLocator() {}

    /**
     * Returns an error at the cell that a member was read from: in the column of that member, of an object around it or
     * of one within it.
     */
    static CellError of(FieldCells cells, List<Row> rows, Fault fault) {
        List<Integer> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String step : fault.pointer().isEmpty()
                ? new String[0]
                : fault.pointer().substring(1).split("/", -1)) {
            if (step.matches("[0-9]{1,6}")) {
                places.add(Integer.parseInt(step));
            } else {
                names.add(step);
            }
        }
        // If a contract has a row for each supplier, the third supplier is likely to be in the third row.
        Row row = places.isEmpty() || places.get(0) >= rows.size() ? rows.get(0) : rows.get(places.get(0));
        for (int length = names.size(); length > 0; length--) {
            String name = String.join(".", names.subList(0, length));
            if (cells.has(name)) {
                return cells.wrong(row, name, ofTheCell(fault.detail()));
            }
            for (String within : cells.fieldsWithin(name + ".")) {
                return cells.wrong(row, within, fault.detail());
            }
        }
        return new CellError(
                row.number(), null, names.isEmpty() ? null : String.join(".", names), null, fault.detail());
    }

    /** Returns what is wrong with an item as what is wrong with the cell that it was read from, which is named beside it. */
    private static String ofTheCell(String detail) {
        Matcher member = MEMBER.matcher(detail);
        if (!member.find()) {
            return detail;
        }
        return (member.group("named") == null ? "the cell" : "") + detail.substring(member.end());
    }
}
