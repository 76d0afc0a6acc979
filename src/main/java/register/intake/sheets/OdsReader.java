package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import register.intake.sheets.Workbook.Named;

/** Reads a workbook in the Open Document Format (ISO 26300): formulas by their values; what is hidden is named and not read. */
final class OdsReader {
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private final Workbook.Parts parts;
    private final boolean readsHidden;
    private final Predicate<List<Row>> hasHeaders;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Map<Named, OdsSheet> read = new LinkedHashMap<>();

    OdsReader(Workbook.Parts parts, boolean readsHidden, Predicate<List<Row>> hasHeaders) {
        this.parts = parts;
        this.hasHeaders = hasHeaders;
        this.readsHidden = readsHidden;
    }

    Workbook read(@Nullable String asked) {
        if (!parts.has("content.xml")) {
            throw UNREADABLE_SHEET.because("it is not a spreadsheet; save it as .xlsx, .ods or CSV");
        }
        parts.read("content.xml", this::content);
        List<Named> sheets = List.copyOf(read.keySet());
        return Workbook.of("ods", sheets, asked, sheet -> sheet(sheet).cells(), hasHeaders);
    }

    private OdsSheet sheet(Named sheet) {
        return read.getOrDefault(sheet, new OdsSheet(readsHidden));
    }

    private void content(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = attribute(xml, STYLE, "name");
                case "table-properties" -> {
                    if (attribute(xml, TABLE, "display").equals("false")) {
                        hiddenStyles.add(style);
                    }
                }
                case "table" -> table(xml);
                default -> {}
            }
        }
    }

    private void table(XMLStreamReader xml) throws XMLStreamException {
        boolean isHidden = hiddenStyles.contains(attribute(xml, TABLE, "style-name"));
        Named named = new Named(attribute(xml, TABLE, "name"), isHidden);
        OdsSheet sheet = new OdsSheet(readsHidden);
        sheet.read(xml);
        read.put(named, sheet);
    }

    static String attribute(XMLStreamReader xml, String namespace, String name) {
        String value = xml.getAttributeValue(namespace, name);
        return value == null ? "" : value;
    }
}
