package register.intake.sheets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
    private final Predicate<List<Row>> hasHeaders;
    private final List<String> shared = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private final Map<String, String> paths = new HashMap<>();
    private final List<Named> sheets = new ArrayList<>();
    private final Map<Named, XlsxSheet> read = new HashMap<>();
    private boolean from1904;

    XlsxReader(Workbook.Parts parts, boolean readsHidden, Predicate<List<Row>> hasHeaders) {
        this.parts = parts;
        this.hasHeaders = hasHeaders;
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
        return Workbook.of("xlsx", sheets, asked, sheet -> sheet(sheet).cells(), hasHeaders);
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
                            formats.add(new NumberFormat(
                                    id.isEmpty() ? 0 : Integer.parseInt(id), own.getOrDefault(id, "")));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private XlsxSheet sheet(Named sheet) {
        XlsxSheet before = read.get(sheet);
        if (before != null) {
            return before;
        }
        XlsxSheet one = new XlsxSheet(this::text, readsHidden);
        String path = paths.getOrDefault(sheet.name(), "");
        parts.read(path, one::read);
        commentsOf(path).ifPresent(comments -> parts.read(comments, xml -> one.comments(xml)));
        read.put(sheet, one);
        return one;
    }

    /** Returns the path of the file with the comments on a sheet, if it has one. */
    private Optional<String> commentsOf(String sheet) {
        Path path = Path.of(sheet);
        List<String> targets = new ArrayList<>();
        parts.read(
                path.resolveSibling("_rels") + "/" + path.getFileName() + ".rels",
                xml -> each(xml, "Relationship", () -> {
                    if (attribute(xml, "Type").endsWith("/comments")) {
                        targets.add(attribute(xml, "Target"));
                    }
                }));
        return targets.stream()
                .map(target -> target.startsWith("/")
                        ? target.substring(1)
                        : path.resolveSibling(target).normalize().toString())
                .findFirst();
    }

    private String text(String value, String type, String style) {
        return switch (type) {
            case "s" -> unescaped(shared.get(Integer.parseInt(value.strip())));
            case "str", "inlineStr", "e", "d" -> unescaped(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> {
                NumberFormat format = style.isEmpty() ? NumberFormat.GENERAL : formats.get(Integer.parseInt(style));
                yield format.text(NumberFormat.number(value), from1904);
            }
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

    private static void each(XMLStreamReader xml, String name, Runnable action) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                action.run();
            }
        }
    }

    /** Returns an attribute, in whatever namespace; empty if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
