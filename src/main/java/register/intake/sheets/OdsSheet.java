package register.intake.sheets;

import static register.intake.sheets.OdsReader.TABLE;
import static register.intake.sheets.OdsReader.attribute;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a sheet of a workbook in the Open Document Format: its rows, without those that are hidden. */
final class OdsSheet {
    private final boolean readsHidden;
    private final CellsOfRow cells = new CellsOfRow();
    private final HiddenCells hidden = cells.hidden();
    private int columns;
    private int row;

    OdsSheet(boolean readsHidden) {
        this.readsHidden = readsHidden;
    }

    /** Returns its rows, and what was not read of them. */
    CellsOfRow cells() {
        return cells;
    }

    /** Reads the elements within a table. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("table"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("table-column")) {
                column(xml);
            } else if (xml.isStartElement() && xml.getLocalName().equals("table-row")) {
                row(xml);
            }
        }
    }

    private void column(XMLStreamReader xml) {
        int end = Math.min(columns + repeated(xml, "number-columns-repeated"), RowReader.MOST_COLUMNS);
        if (isHidden(xml)) {
            for (int column = columns; column < end; column++) {
                hidden.column(column);
            }
        }
        columns = end;
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        int repeated = repeated(xml, "number-rows-repeated");
        boolean isHidden = isHidden(xml);
        row++;
        List<Placed> said = cells(xml);
        for (int again = 0; again < repeated && !said.isEmpty(); again++) {
            if (isHidden) {
                hidden.row(row + again);
            } else {
                said.forEach(this::add);
                cells.end(row + again);
            }
        }
        row += repeated - 1;
    }

    private void add(Placed placed) {
        if (placed.cell.isUnknown()) {
            cells.withoutValue(placed.column);
        } else {
            cells.add(placed.column, placed.cell.text());
        }
    }

    /** A cell with its column. */
    private record Placed(int column, OdsCell cell) {}

    /** Returns the cells of a row that say something. */
    private List<Placed> cells(XMLStreamReader xml) throws XMLStreamException {
        List<Placed> said = new ArrayList<>();
        int column = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("table-row"))) {
            if (xml.isStartElement() && xml.getLocalName().endsWith("table-cell")) {
                int repeated = repeated(xml, "number-columns-repeated");
                int spanned = repeated(xml, "number-rows-spanned");
                int wide = repeated(xml, "number-columns-spanned");
                OdsCell cell = OdsCell.read(xml);
                if (spanned > 1 || wide > 1) {
                    cells.merge(new MergedCells(column, column + wide - 1, row, row + spanned - 1));
                }
                if (cell.hasComment()) {
                    cells.comment(row, column);
                }
                int last = Math.min(column + repeated, RowReader.MOST_COLUMNS + 1);
                for (int place = column; place < last && !cell.isBlank(); place++) {
                    said.add(new Placed(place, cell));
                }
                column += repeated;
            }
        }
        return said;
    }

    private boolean isHidden(XMLStreamReader xml) {
        return !readsHidden && !attribute(xml, TABLE, "visibility").matches("|visible");
    }

    private static int repeated(XMLStreamReader xml, String name) {
        String text = attribute(xml, TABLE, name);
        return text.matches("[0-9]{1,7}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }
}
