package register.intake.sheets;

import static register.intake.sheets.XlsxReader.attribute;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of a workbook of Excel: its rows as they are shown, without those that are hidden. The cells of hidden columns
 * are kept, since somebody may choose one of them.
 */
final class XlsxSheet {
    private final Texts texts;
    private final boolean readsHidden;
    private final CellsOfRow cells = new CellsOfRow();
    private final HiddenCells hidden = cells.hidden();
    private int row;
    private int next;
    private boolean isHidden;

    /** Returns the text of a cell from its value, its type and its style. */
    @FunctionalInterface
    interface Texts {
        String text(String value, String type, String style);
    }

    XlsxSheet(Texts texts, boolean readsHidden) {
        this.texts = texts;
        this.readsHidden = readsHidden;
    }

    /** Returns its rows, and what was not read of them. */
    CellsOfRow cells() {
        return cells;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                cells.end(row);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "col" -> column(xml);
                    case "row" -> begin(xml);
                    case "c" -> cell(xml);
                    case "mergeCell" -> merged(attribute(xml, "ref"));
                    default -> {}
                }
            }
        }
    }

    /** Reads on which cells somebody put comments, and not what these say. */
    void comments(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("comment")) {
                @Nullable MergedCells place = MergedCells.of(attribute(xml, "ref") + ":" + attribute(xml, "ref"));
                if (place != null) {
                    cells.comment(place.first(), place.column());
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        row = attribute(xml, "r").isEmpty() ? row + 1 : Integer.parseInt(attribute(xml, "r"));
        next = 0;
        isHidden = !readsHidden && attribute(xml, "hidden").matches("1|true");
        if (isHidden) {
            hidden.row(row);
        }
    }

    private void column(XMLStreamReader xml) {
        if (!readsHidden && attribute(xml, "hidden").matches("1|true")) {
            int last = Math.min(Integer.parseInt(attribute(xml, "max")), RowReader.MOST_COLUMNS);
            for (int column = Integer.parseInt(attribute(xml, "min")); column <= last; column++) {
                hidden.column(column - 1);
            }
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String place = attribute(xml, "r").replaceAll("[0-9]+", "");
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        StringBuilder value = new StringBuilder();
        boolean isFormula = false;
        boolean isGuide = false;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("c")) {
            String name = xml.isStartElement() || xml.isEndElement() ? xml.getLocalName() : "";
            if (name.equals("rPh")) {
                isGuide = xml.isStartElement();
            } else if (xml.isStartElement() && name.equals("f")) {
                isFormula = true;
            } else if (xml.isStartElement() && !isGuide && (name.equals("v") || name.equals("t"))) {
                value.append(xml.getElementText());
            }
        }
        // A cell that does not say where it stands is beside the one before it.
        int column = ColumnLetters.index(place).orElse(next);
        next = column + 1;
        if (!isHidden) {
            add(column, value.toString(), type, style, isFormula);
        }
    }

    private void add(int column, String value, String type, String style, boolean isFormula) {
        if (value.isEmpty()) {
            if (isFormula && !type.equals("str")) {
                cells.withoutValue(column);
            }
            return;
        }
        String text = texts.text(value, type, style);
        if (text.isEmpty() && type.matches("|n") && !value.strip().matches("-?0*\\.?0*")) {
            cells.fault(column, value, "the format of the cell hides its value; show it, or delete it");
        } else {
            cells.add(column, text);
        }
    }

    private void merged(String ref) {
        @Nullable MergedCells area = MergedCells.of(ref);
        if (area != null) {
            cells.merge(area);
        }
    }
}
