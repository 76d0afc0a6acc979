package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Workbook.Named;

/** Reads a workbook in the Open Document Format (ISO 26300): formulas by their values; hidden rows are named and not read. */
final class OdsReader {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private final Workbook.Parts parts;
    private final boolean readsHidden;
    private final Map<Named, CellsOfRow> read = new LinkedHashMap<>();
    private final Map<Named, Integer> hiddenRows = new LinkedHashMap<>();

    OdsReader(Workbook.Parts parts, boolean readsHidden) {
        this.parts = parts;
        this.readsHidden = readsHidden;
    }

    Workbook read(@Nullable String asked) {
        if (!parts.has("content.xml")) {
            throw UNREADABLE_SHEET.because("it is not a spreadsheet; save it as .xlsx, .ods or CSV");
        }
        parts.read("content.xml", this::content);
        List<Named> sheets = List.copyOf(read.keySet());
        Named chosen = Workbook.choose(
                sheets,
                asked,
                sheet -> read.getOrDefault(sheet, new CellsOfRow()).rows());
        List<String> notes = new ArrayList<>(Workbook.notesOn(sheets, chosen));
        int hidden = hiddenRows.getOrDefault(chosen, 0);
        if (hidden > 0) {
            notes.add("%d hidden %s not read".formatted(hidden, hidden == 1 ? "row was" : "rows were"));
        }
        return new Workbook(
                "ods",
                sheets,
                chosen.name(),
                notes,
                read.getOrDefault(chosen, new CellsOfRow()).rows());
    }

    private void content(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("table")
                    && TABLE.equals(xml.getNamespaceURI())) {
                table(xml);
            }
        }
    }

    private void table(XMLStreamReader xml) throws XMLStreamException {
        Named sheet = new Named(attribute(xml, TABLE, "name"), false);
        CellsOfRow cells = new CellsOfRow();
        int row = 0;
        int hidden = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("table"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("table-row")) {
                int repeated = repeated(xml, "number-rows-repeated");
                boolean isHidden =
                        !readsHidden && !attribute(xml, TABLE, "visibility").matches("|visible");
                row++;
                List<String> texts = row(xml);
                if (isHidden) {
                    hidden += repeated;
                } else if (!texts.isEmpty()) {
                    for (int again = 0; again < repeated; again++) {
                        for (int column = 0; column < texts.size(); column++) {
                            cells.add(row + again, column, texts.get(column));
                        }
                        cells.end(row + again);
                    }
                }
                row += repeated - 1;
            }
        }
        read.put(sheet, cells);
        hiddenRows.put(sheet, hidden);
    }

    /** Returns the cells of a row up to the last that is not blank. */
    private static List<String> row(XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        int blank = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("table-row"))) {
            boolean isCell = xml.isStartElement() && xml.getLocalName().endsWith("table-cell");
            if (isCell) {
                int repeated = repeated(xml, "number-columns-repeated");
                String text = cell(xml);
                if (text.isEmpty()) {
                    blank += repeated;
                    continue;
                }
                for (; blank > 0 && texts.size() <= RowReader.MOST_COLUMNS; blank--) {
                    texts.add("");
                }
                blank = 0;
                for (int again = 0; again < repeated && texts.size() <= RowReader.MOST_COLUMNS; again++) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static String cell(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, OFFICE, "value-type");
        String value = switch (type) {
            case "date" -> attribute(xml, OFFICE, "date-value").replaceFirst("T.*", "");
            case "float", "percentage" -> attribute(xml, OFFICE, "value");
            case "currency" -> currency(attribute(xml, OFFICE, "currency")) + attribute(xml, OFFICE, "value");
            default -> "";
        };
        String name = xml.getLocalName();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int notes = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("annotation")) {
                notes++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("annotation")) {
                notes--;
            } else if (event == XMLStreamConstants.CHARACTERS && notes == 0) {
                line.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("s")) {
                line.append(' ');
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("p")
                    && notes == 0) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
        }
        return value.isEmpty() ? String.join("\n", lines).strip() : value;
    }

    private static String currency(String code) {
        return code.isEmpty() || code.equals("GBP") ? "" : code + " ";
    }

    private static int repeated(XMLStreamReader xml, String name) {
        String text = attribute(xml, TABLE, name);
        return text.matches("[0-9]{1,7}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    private static String attribute(XMLStreamReader xml, String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }
}
