package register.api.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import register.values.Quantity;

/** The files within a workbook, written one after the other: its sheets, and then what names them. */
final class XlsxSheets implements AutoCloseable {
    /** What a sheet of Excel takes. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_LETTERS = 32_767;

    /** Excel keeps so many digits of a number; the text of a longer one has all. */
    private static final int MOST_DIGITS = 15;

    /** Zip files cannot be older, and a workbook does not say when it was written. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Letters that Excel would take for an escape of its own. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final ZipOutputStream zip;
    private final Writer text;
    private final List<String> names;
    private int sheets;
    private int rows;

    XlsxSheets(ZipOutputStream zip, List<String> names) throws IOException {
        this.zip = zip;
        this.text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        this.names = names;
        beginSheet();
    }

    /** Begins a row, on a new sheet if this one is full. */
    void begin() throws IOException {
        if (rows == MOST_ROWS) {
            endSheet();
            beginSheet();
        }
        rows++;
        text.write("<row>");
    }

    void end() throws IOException {
        text.write("</row>\n");
    }

    /** Writes the cell of a value: a number, an amount, a day, or text. */
    void cell(@Nullable Object value, UnaryOperator<String> marked) throws IOException {
        if (value == null) {
            text.write("<c/>");
        } else if (value instanceof Quantity quantity) {
            number(quantity.number(), quantity.isMoney() ? XlsxStyles.MONEY : XlsxStyles.GENERAL);
        } else if (value instanceof Number number) {
            number(new BigDecimal(number.toString()), XlsxStyles.GENERAL);
        } else if (XlsxStyles.day(value).isPresent()) {
            number(XlsxStyles.day(value).get(), XlsxStyles.DAY);
        } else {
            said(Cell.text(value, marked));
        }
    }

    /** Ends the last sheet, and names them all. */
    @Override
    public void close() throws IOException {
        endSheet();
        StringBuilder named = new StringBuilder();
        StringBuilder related = new StringBuilder();
        StringBuilder typed = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            named.append("<sheet name=\"Sheet%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
            related.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, OFFICE, i));
            typed.append("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
                    .formatted(i, TYPE));
        }
        related.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/>".formatted(sheets + 1, OFFICE));
        typed.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"%sstyles+xml\"/>".formatted(TYPE));
        file(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>".formatted(MAIN, OFFICE, named));
        file(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(RELATIONS, related));
        file("xl/styles.xml", XlsxStyles.XML);
        file(
                "_rels/.rels",
                "<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(RELATIONS, OFFICE));
        file(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>%s</Types>")
                        .formatted(TYPE, typed));
        zip.finish();
    }

    private void beginSheet() throws IOException {
        sheets++;
        rows = 0;
        entry("xl/worksheets/sheet%d.xml".formatted(sheets));
        text.write(XML + "<worksheet xmlns=\"" + MAIN + "\">" + XlsxStyles.WIDTHS + "<sheetData>\n");
        begin();
        for (String name : names) {
            said(name);
        }
        end();
    }

    private void endSheet() throws IOException {
        text.write("</sheetData></worksheet>");
        text.flush();
        zip.closeEntry();
    }

    private void file(String name, String content) throws IOException {
        entry(name);
        text.write(XML + content);
        text.flush();
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    private void number(BigDecimal number, int style) throws IOException {
        if (number.precision() > MOST_DIGITS) {
            said(number.toPlainString());
        } else {
            String styled = style == XlsxStyles.GENERAL ? "" : " s=\"" + style + "\"";
            text.write("<c" + styled + "><v>" + number.toPlainString() + "</v></c>");
        }
    }

    private void said(String said) throws IOException {
        String cut = said.length() <= MOST_LETTERS
                ? said
                : said.substring(0, MOST_LETTERS - 100)
                        + "… [%,d characters; the CSV file has them all]".formatted(said.length());
        text.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        letters(ESCAPE.matcher(cut).replaceAll("_x005F_"));
        text.write("</t></is></c>");
    }

    /** Writes text as XML; a character that XML cannot have is replaced. */
    private void letters(String said) throws IOException {
        for (int i = 0; i < said.length(); i += Character.charCount(said.codePointAt(i))) {
            int letter = said.codePointAt(i);
            switch (letter) {
                case '&' -> text.write("&amp;");
                case '<' -> text.write("&lt;");
                case '>' -> text.write("&gt;");
                case '\r' -> text.write("&#13;");
                default -> text.write(Character.toString(isOfXml(letter) ? letter : '\uFFFD'));
            }
        }
    }

    private static boolean isOfXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || (letter >= ' ' && letter <= '\uD7FF')
                || (letter >= '\uE000' && letter <= '\uFFFD')
                || letter > Character.MAX_VALUE;
    }
}
