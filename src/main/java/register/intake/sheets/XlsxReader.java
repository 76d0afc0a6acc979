package register.intake.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Workbook.Named;

/**
 * Reads a workbook of Excel (ECMA-376): formulas by their values, dates by the format of their cells. What its author hid is
 * named and not read.
 */
final class XlsxReader {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Workbook.Parts parts;
    private final boolean readsHidden;
    private final List<String> shared = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final Map<String, String> paths = new HashMap<>();
    private final List<Named> sheets = new ArrayList<>();
    private final Map<Named, List<Row>> read = new HashMap<>();
    private final Map<Named, List<String>> hidden = new HashMap<>();
    private boolean from1904;
    private int next;

    XlsxReader(Workbook.Parts parts, boolean readsHidden) {
        this.parts = parts;
        this.readsHidden = readsHidden;
    }

    Workbook read(@Nullable String asked) {
        Map<String, String> targets = new HashMap<>();
        parts.read(
                "xl/_rels/workbook.xml.rels",
                xml -> each(xml, "Relationship", () -> {
                    String target = attribute(xml, "Target");
                    targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }));
        parts.read("xl/workbook.xml", xml -> workbook(xml, targets));
        parts.read("xl/sharedStrings.xml", this::strings);
        parts.read("xl/styles.xml", this::styles);
        Named chosen = Workbook.choose(sheets, asked, this::rows);
        List<String> notes = new ArrayList<>(Workbook.notesOn(sheets, chosen));
        List<Row> rows = rows(chosen);
        notes.addAll(hidden.getOrDefault(chosen, List.of()));
        return new Workbook("xlsx", sheets, chosen.name(), notes, rows);
    }

    private void workbook(XMLStreamReader xml, Map<String, String> targets) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                from1904 = attribute(xml, "date1904").matches("1|true");
            } else if (xml.getLocalName().equals("sheet")) {
                String state = attribute(xml, "state");
                Named sheet = new Named(attribute(xml, "name"), !state.isEmpty() && !state.equals("visible"));
                sheets.add(sheet);
                paths.put(sheet.name(), targets.getOrDefault(attribute(xml, "id"), ""));
            }
        }
    }

    /** Reads the texts that cells refer to by number; what is only a guide to pronunciation is left out. */
    private void strings(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isGuide = false;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? xml.getLocalName()
                    : "";
            if (name.equals("rPh")) {
                isGuide = event == XMLStreamConstants.START_ELEMENT;
            } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("t") && !isGuide) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("si")) {
                shared.add(text.toString());
                text.setLength(0);
            }
        }
    }

    /** Reads the format of numbers of each style. */
    private void styles(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> own = new HashMap<>();
        boolean isOfCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                isOfCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> own.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                    case "cellXfs" -> isOfCells = true;
                    case "xf" -> {
                        if (isOfCells) {
                            String id = attribute(xml, "numFmtId");
                            formats.add((id.isEmpty() ? "0" : id) + " " + own.getOrDefault(id, ""));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private List<Row> rows(Named sheet) {
        List<Row> before = read.get(sheet);
        if (before != null) {
            return before;
        }
        CellsOfRow cells = new CellsOfRow();
        List<String> notes = new ArrayList<>();
        parts.read(paths.getOrDefault(sheet.name(), ""), xml -> sheet(xml, cells, notes));
        read.put(sheet, cells.rows());
        hidden.put(sheet, notes);
        return cells.rows();
    }

    private void sheet(XMLStreamReader xml, CellsOfRow cells, List<String> notes) throws XMLStreamException {
        Set<Integer> hiddenColumns = new HashSet<>();
        List<String> hiddenRows = new ArrayList<>();
        int row = 0;
        boolean isHidden = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                cells.end(row);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "col" -> column(xml, hiddenColumns);
                    case "row" -> {
                        row = attribute(xml, "r").isEmpty() ? row + 1 : Integer.parseInt(attribute(xml, "r"));
                        next = 0;
                        isHidden = !readsHidden && attribute(xml, "hidden").matches("1|true");
                        if (isHidden) {
                            hiddenRows.add(Integer.toString(row));
                        }
                    }
                    case "c" -> cell(xml, row, isHidden, hiddenColumns, cells);
                    default -> {}
                }
            }
        }
        if (!hiddenRows.isEmpty()) {
            notes.add("%d hidden %s not read: %s"
                    .formatted(
                            hiddenRows.size(),
                            hiddenRows.size() == 1 ? "row was" : "rows were",
                            String.join(", ", hiddenRows.subList(0, Math.min(20, hiddenRows.size())))));
        }
        if (!hiddenColumns.isEmpty()) {
            notes.add("hidden columns were not read: "
                    + String.join(
                            ", ",
                            hiddenColumns.stream()
                                    .sorted()
                                    .limit(20)
                                    .map(ColumnLetters::of)
                                    .toList()));
        }
    }

    private void column(XMLStreamReader xml, Set<Integer> hiddenColumns) {
        if (!readsHidden && attribute(xml, "hidden").matches("1|true")) {
            int last = Math.min(Integer.parseInt(attribute(xml, "max")), RowReader.MOST_COLUMNS);
            for (int column = Integer.parseInt(attribute(xml, "min")); column <= last; column++) {
                hiddenColumns.add(column - 1);
            }
        }
    }

    private void cell(XMLStreamReader xml, int row, boolean isHidden, Set<Integer> hiddenColumns, CellsOfRow cells)
            throws XMLStreamException {
        String place = attribute(xml, "r").replaceAll("[0-9]+", "");
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        StringBuilder value = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("c")) {
            if (xml.isStartElement()
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                value.append(xml.getElementText());
            }
        }
        // A cell that does not say where it stands is beside the one before it.
        int column = ColumnLetters.index(place).orElse(next);
        next = column + 1;
        if (!isHidden && !hiddenColumns.contains(column)) {
            cells.add(row, column, text(value.toString(), type, style));
        }
    }

    private String text(String value, String type, String style) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> unescaped(shared.get(Integer.parseInt(value.strip())));
            case "str", "inlineStr", "e", "d" -> unescaped(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> number(value, style.isEmpty() ? "0 " : formats.get(Integer.parseInt(style)));
        };
    }

    /** Returns a text with the characters that Excel writes by their number, {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(escape.group(1), 16))))
                : text;
    }

    private String number(String value, String format) {
        int space = format.indexOf(' ');
        int id = Integer.parseInt(format.substring(0, space));
        String code = format.substring(space + 1);
        BigDecimal number = new BigDecimal(value.strip());
        if (DateUtil.isADateFormat(id, code)) {
            double serial = number.doubleValue();
            return DateUtil.isValidExcelDate(serial)
                    ? Objects.toString(
                            DateUtil.getLocalDateTime(serial, from1904, true).toLocalDate(), value)
                    : value;
        }
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        if (code.matches("0{2,}") && plain.matches("[0-9]+") && plain.length() < code.length()) {
            return "0".repeat(code.length() - plain.length()) + plain;
        }
        return currency(code) + plain;
    }

    /** Returns the sign of a currency that the format of a cell shows, other than the pound. */
    private static String currency(String code) {
        if (code.contains("€")) {
            return "€";
        }
        return code.contains("[$$") || code.contains("\"$\"") || code.contains("\\$") ? "$" : "";
    }

    private static void each(XMLStreamReader xml, String name, Runnable action) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                action.run();
            }
        }
    }

    /** Returns an attribute, in whatever namespace; empty if there is none. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
