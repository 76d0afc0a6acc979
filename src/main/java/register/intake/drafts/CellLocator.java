package register.intake.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import register.intake.sheets.CellText;
import register.intake.sheets.Column;
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
    static CellError of(FieldCells cells, List<Row> rows, ObjectNode item, Fault fault) {
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
        if (!places.isEmpty() && names.indexOf("missing") == 0) {
            String field =
                    item.path("missing").path(places.get(0)).path("field").asText();
            names = List.of(field.split("[.]", -1));
            places.clear();
        }
        // If a contract has a row for each supplier, the third supplier is likely to be in the third row.
        Row row = places.isEmpty() || places.get(0) >= rows.size() ? rows.get(0) : rows.get(places.get(0));
        for (int length = names.size(); length > 0; length--) {
            String name = String.join(".", names.subList(0, length));
            Optional<CellError> named = naming(cells, rows, name, item.at(fault.pointer()), fault);
            if (named.isPresent()) {
                return named.get();
            }
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

    /** Returns an error at the cell that has a text of an item among its values, if one has. */
    private static Optional<CellError> naming(
            FieldCells cells, List<Row> rows, String field, JsonNode text, Fault fault) {
        for (Row row : text.isTextual() ? rows : List.<Row>of()) {
            for (Column column : cells.columns(field)) {
                if (CellText.several(cells.cell(row, column)).contains(text.asText())) {
                    return Optional.of(CellError.at(row, column, field, ofTheCell(fault.detail())));
                }
            }
        }
        return Optional.empty();
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
