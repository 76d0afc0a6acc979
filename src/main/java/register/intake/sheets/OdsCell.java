package register.intake.sheets;

import static register.intake.sheets.OdsReader.OFFICE;
import static register.intake.sheets.OdsReader.TABLE;
import static register.intake.sheets.OdsReader.attribute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cell of a workbook in the Open Document Format: its value, as far as what is shown does not say more.
 *
 * @param text of its value
 * @param isUnknown whether it has a formula and the file does not say its value
 * @param hasComment whether somebody put a comment on it
 */
record OdsCell(String text, boolean isUnknown, boolean hasComment) {
    /** Words around a number, which its format adds: {@code COV-0012}, {@code 36 months}; not 1.2E+10. */
    private static final Pattern WORDS = Pattern.compile(".*(?![eE][+-]?\\d)\\p{L}.*", Pattern.DOTALL);

    private static final Pattern DECIMALS = Pattern.compile("-?[0-9]+\\.([0-9]+)");

    /** {@code £1.3m}, of which the cell has more digits. */
    private static final Pattern SCALED =
            Pattern.compile("(\\D*)(\\d[\\d,]*(?:\\.\\d+)?)( ?(?i:k|m|bn))((?!\\p{L}).*)", Pattern.DOTALL);

    private static final Map<String, Integer> ZEROS = Map.of("k", 3, "m", 6, "bn", 9);
    private static final Pattern PADDED = Pattern.compile("0\\d+");
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("\\d{4}-\\d{2}-01");
    private static final Pattern ONE = Pattern.compile("(?<!\\d)0?1(?!\\d)");
    private static final Map<String, String> BETWEEN = Map.of("s", " ", "tab", " ", "line-break", "\n");
    private static final int HUNDRED = 2;
    private static final int MONTH = 7;

    boolean isBlank() {
        return text.isEmpty() && !isUnknown;
    }

    /** Reads the element of a cell, up to its end. */
    static OdsCell read(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, OFFICE, "value-type");
        boolean isFormula = !attribute(xml, TABLE, "formula").isEmpty();
        boolean isError = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            isError |= xml.getAttributeLocalName(i).equals("value-type")
                    && xml.getAttributeValue(i).equals("error");
        }
        String number = attribute(xml, OFFICE, "value");
        String date = attribute(xml, OFFICE, "date-value");
        String currency = attribute(xml, OFFICE, "currency");
        Shown told = Shown.read(xml);
        String shown = told.text;
        if (isError) {
            return new OdsCell(shown.startsWith("#") ? shown : "#ERROR!", false, told.hasComment);
        }
        String text = switch (type) {
            case "date" -> day(date.replaceFirst("T.*", ""), shown);
            case "float" -> number(number, shown);
            case "percentage" -> percent(number);
            case "currency" -> currency.matches("|GBP") ? number(number, shown) : currency + " " + number;
            default -> shown;
        };
        return new OdsCell(text, isFormula && type.isEmpty() && text.isEmpty(), told.hasComment);
    }

    /** Returns a day; only its month if the cell does not show the day, which nobody entered then. */
    private static String day(String date, String shown) {
        boolean isMonth = FIRST_OF_MONTH.matcher(date).matches()
                && !shown.isEmpty()
                && !ONE.matcher(shown).find();
        return isMonth ? date.substring(0, MONTH) : date;
    }

    private static String number(String number, String shown) {
        Matcher scaled = SCALED.matcher(shown);
        if (scaled.matches()) {
            return scaled(NumberFormat.number(number), scaled).orElse(shown);
        }
        Matcher decimals = DECIMALS.matcher(shown);
        if (decimals.matches()) {
            return NumberFormat.plain(
                    NumberFormat.number(number), decimals.group(1).length());
        }
        boolean saysMore =
                WORDS.matcher(shown).matches() || PADDED.matcher(shown).matches();
        return saysMore ? shown : number;
    }

    /**
     * Returns all digits of a number that its format shows in thousands or millions, or that is one of thousands or millions
     * itself; empty if it is what is shown, or if the unit is another one.
     */
    private static Optional<String> scaled(BigDecimal number, Matcher shown) {
        int zeros = ZEROS.getOrDefault(shown.group(3).strip().toLowerCase(Locale.ROOT), 0);
        BigDecimal rounded = new BigDecimal(shown.group(2).replace(",", ""));
        BigDecimal whole = number.abs();
        BigDecimal exact = whole.movePointLeft(zeros);
        // Of a number near nought both may be shown alike: the nearer one is meant.
        boolean isOfUnit = apart(whole, rounded).compareTo(apart(exact, rounded)) <= 0;
        BigDecimal meant = isOfUnit ? whole : exact;
        return meant.compareTo(rounded) != 0 && apart(meant, rounded).compareTo(rounded.ulp()) <= 0
                ? Optional.of(
                        shown.group(1) + meant.stripTrailingZeros().toPlainString() + shown.group(3) + shown.group(4))
                : Optional.empty();
    }

    private static BigDecimal apart(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs();
    }

    private static String percent(String number) {
        return NumberFormat.number(number)
                        .movePointRight(HUNDRED)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }

    /** The text that is shown, without comments on it, and whether there is one. */
    private record Shown(String text, boolean hasComment) {
        static Shown read(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            int comments = 0;
            boolean hasComment = false;
            while (true) {
                int event = xml.next();
                String inner = xml.isStartElement() || xml.isEndElement() ? xml.getLocalName() : "";
                if (event == XMLStreamConstants.END_ELEMENT && inner.equals(name)) {
                    return new Shown(String.join("\n", lines).strip(), hasComment);
                }
                if (inner.equals("annotation")) {
                    hasComment = true;
                    comments += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
                } else if (comments == 0 && event == XMLStreamConstants.CHARACTERS) {
                    line.append(xml.getText());
                } else if (comments == 0 && event == XMLStreamConstants.START_ELEMENT) {
                    line.append(BETWEEN.getOrDefault(inner, ""));
                } else if (comments == 0 && event == XMLStreamConstants.END_ELEMENT && inner.equals("p")) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
            }
        }
    }
}
