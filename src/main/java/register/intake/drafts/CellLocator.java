package register.intake.drafts;

import java.util.ArrayList;
import java.util.List;
import register.intake.sheets.Row;
import register.values.problem.Fault;

/** Finds the cell of a spreadsheet that an error in an item comes from. */
final class CellLocator {
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
                return cells.wrong(row, name, fault.detail());
            }
            for (String within : cells.fieldsWithin(name + ".")) {
                return cells.wrong(row, within, fault.detail());
            }
        }
        return new CellError(
                row.number(), null, names.isEmpty() ? null : String.join(".", names), null, fault.detail());
    }
}
