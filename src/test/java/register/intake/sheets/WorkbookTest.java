package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.values.problem.Refusal;

/** Workbooks are read as people see them, without what was hidden, and never more than a bounded part. */
class WorkbookTest {
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String SHEET = """
            <worksheet %s><cols><col min="3" max="3" hidden="1"/></cols><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>End</t></is></c><c r="C1" t="str"><v>Secret</v></c><c r="D1" t="str"><v>Value</v></c></row>
            <row r="2"><c r="A2" s="2"><v>1066</v></c><c r="B2" s="1"><v>45382</v></c><c r="C2"><v>1</v></c><c r="D2" s="3"><f>1+1</f><v>1234.5</v></c></row>
            <row r="3" hidden="1"><c r="A3"><v>9</v></c></row>
            <row r="5"><c r="A5"><v>123456789012</v></c><c r="B5" t="b"><v>1</v></c><c r="D5" t="e"><v>#REF!</v></c></row>
            </sheetData></worksheet>""".formatted(MAIN);

    private static byte[] xlsx(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", """
                <workbook %s xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                <sheet name="Lists" sheetId="1" state="hidden" r:id="r1"/><sheet name="Register" sheetId="2" r:id="r2"/>
                </sheets></workbook>""".formatted(MAIN));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>""");
        parts.put(
                "xl/sharedStrings.xml", "<sst %s><si><r><t>Ref</t></r><r><t>erence</t></r></si></sst>".formatted(MAIN));
        parts.put("xl/styles.xml", """
                <styleSheet %s><numFmts><numFmt numFmtId="164" formatCode="000000"/>
                <numFmt numFmtId="165" formatCode="[$€-2] #,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
                """.formatted(MAIN));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet/>");
        parts.put("xl/worksheets/sheet2.xml", sheet);
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A small file that inflates to so many megabytes. */
    private static byte[] inflating(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] blank = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(blank);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void aWorkbookOfExcelIsReadByValuesAndFormats() {
        byte[] file = xlsx(SHEET);
        assertThat(Workbook.is(FileBytes.of(file))).isTrue();

        Workbook workbook = Workbook.read(FileBytes.of(file), null, false, rows -> false);

        assertThat(workbook.chosen()).isEqualTo("Register");
        assertThat(workbook.rows()).extracting(Row::number).containsExactly(1, 2, 5);
        assertThat(workbook.rows())
                .extracting(row -> List.copyOf(row.cells()))
                .containsExactly(
                        List.of("Reference", "End", "Secret", "Value"),
                        List.of("001066", "2024-03-31", "1", "€1234.5"),
                        List.of("123456789012", "TRUE", "", "#REF!"));
        assertThat(workbook.hiddenColumns()).containsExactly(2);
        assertThat(workbook.notes()).containsExactly("the sheet 'Register' was read, not 'Lists' (hidden)");
        assertThat(workbook.warnings()).containsExactly("1 hidden row was not read: 3");
        assertThat(Workbook.read(FileBytes.of(file), null, true, rows -> false).rows())
                .hasSize(4);
    }

    @Test
    void aWorkbookOfOpenDocumentsIsReadTheSameWay() {
        byte[] file = zip(Map.of("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                <table:table table:name="One"><table:table-row><table:table-cell office:value-type="string"><text:p>Ref</text:p></table:table-cell>
                <table:table-cell/><table:table-cell office:value-type="string"><text:p>End</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
                <table:table-row><table:table-cell office:value-type="float" office:value="12"><text:p>12.00</text:p></table:table-cell>
                <table:table-cell office:value-type="currency" office:currency="EUR" office:value="5"><text:p>5</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2024-03-31"><text:p>31/03/24</text:p></table:table-cell></table:table-row>
                <table:table-row table:visibility="collapse"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>"""));

        Workbook workbook = Workbook.read(FileBytes.of(file), null, false, rows -> false);

        assertThat(workbook.rows()).extracting(Row::number).containsExactly(1, 4);
        assertThat(List.copyOf(workbook.rows().get(1).cells())).containsExactly("12", "EUR 5", "2024-03-31");
        assertThat(workbook.warnings()).containsExactly("1 hidden row was not read: 5");
    }

    @Test
    void whatIsHiddenInAWorkbookOfOpenDocumentsIsNamedAndCellsSayWhatTheyShow() {
        byte[] file = zip(Map.of("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
                <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
                </office:automatic-styles><office:body><office:spreadsheet>
                <table:table table:name="Lists" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>Secret</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell office:value-type="string"><text:p>Secret</text:p></table:table-cell></table:table-row></table:table>
                <table:table table:name="One"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="5"/>
                <table:table-row><table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>Both</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="12"><text:p>COV-0012</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="1"><office:annotation><text:p>Jane Smith asked</text:p></office:annotation><text:p>1</text:p></table:table-cell>
                <table:table-cell office:value-type="percentage" office:value="0.955"><text:p>95.50%</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>Mar 24</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2024-03-01T09:30:00"><text:p>01/03/24</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="0" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
                <table:table-cell table:formula="of:=1+1"/></table:table-row>
                <table:table-row><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="1.2E10"><text:p>1.20E+10</text:p></table:table-cell></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>"""));

        Workbook workbook = Workbook.read(FileBytes.of(file), null, false, rows -> false);

        assertThat(workbook.chosen()).isEqualTo("One");
        assertThat(workbook.notes())
                .containsExactly(
                        "the sheet 'One' was read, not 'Lists' (hidden)",
                        "1 cell has a comment, which was not read; the cell is C1");
        assertThat(workbook.hiddenColumns()).containsExactly(2);
        Row first = workbook.rows().get(0);
        assertThat(List.copyOf(first.cells()))
                .containsExactly("Both", "COV-0012", "1", "95.5%", "2024-03", "2024-03-01", "#DIV/0!");
        assertThat(first.fault(7)).hasValueSatisfying(fault -> assertThat(fault).contains("not its value"));
        assertThat(workbook.rows().get(1).cell(1)).isEqualTo("1.2E10");
        assertThat(workbook.merged()).containsExactly(new MergedCells(0, 0, 1, 2));
    }

    @Test
    void amountsInMillionsHaveAllTheirDigitsAndStayWhatTheyAre() {
        String cells = Map.of(
                        "1250000", "£1.3m", "0.75", "£0.75m", "1", "£1m", "0.7", "£01m", "400000", "£0m", "7", "5m")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(cell ->
                        "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
                                .formatted(cell.getKey(), cell.getValue()))
                .collect(java.util.stream.Collectors.joining());
        byte[] file = zip(Map.of("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                <table:table table:name="One"><table:table-row>%s</table:table-row></table:table>
                </office:spreadsheet></office:body></office:document-content>""".formatted(cells)));

        Workbook workbook = Workbook.read(FileBytes.of(file), null, false, rows -> false);

        assertThat(List.copyOf(workbook.rows().get(0).cells()))
                .containsExactly("£0.7m", "£0.75m", "£1m", "£1.25m", "£0.4m", "5m");
    }

    @Test
    void aRowWithValuesOnlyInHiddenColumnsIsTold() {
        byte[] file = xlsx(SHEET.replace("</sheetData>", "<row r=\"7\"><c r=\"C7\"><v>7</v></c></row></sheetData>"));

        Workbook workbook = Workbook.read(FileBytes.of(file), null, false, rows -> false);

        assertThat(workbook.rows()).hasSize(3);
        assertThat(workbook.warnings())
                .containsExactly(
                        "1 hidden row was not read: 3", "1 row was not read, with values only in hidden columns: 7");
    }

    @Test
    void theFirstSheetThatIsShownAndHasKnownHeadersIsRead() {
        byte[] file = xlsx(SHEET);

        assertThat(Workbook.read(FileBytes.of(file), null, false, rows -> rows.size() > 2)
                        .chosen())
                .isEqualTo("Register");
        assertThat(Workbook.read(FileBytes.of(file), "lists", false, rows -> true)
                        .chosen())
                .isEqualTo("Lists");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5   | #,##0.00                          | 1234.5",
                "-5       | #,##0;[Red]-#,##0                 | -5",
                "250      | \"£\"#,##0\"k\"                     | £250k",
                "250499   | £#,##0,\"k\"                      | £250.499k",
                "-250     | 0\"k\";-0\"k\"                    | -250k",
                "0.955    | 0.0%                              | 95.5%",
                "12       | \"COV-\"0000                      | COV-0012",
                "123456   | 00-0000                           | 12-3456",
                "7        | 000                               | 007",
                "36       | 0\" months\"                      | 36 months",
                "1234567  | 0.00E+00                          | 1234567",
                "5        | [$€-2] #,##0                      | €5",
                "5        | [$£-809]#,##0                     | 5",
                "5        | [$CHF] #,##0                      | CHF 5",
                "0        | _-£* #,##0_-;-£* #,##0_-;_-£* \"-\"??_-;_-@_- | 0",
                "5        | @                                 | 5",
                "5        | General\" days\"                  | 5 days",
                "1        | \"Yes\";\"No\";\"No\"               | Yes",
                "45352    | mmm yyyy                          | March 2024",
                "45353    | mmm yyyy                          | 2024-03-02",
                "45292    | yyyy                              | 2024",
                "45352    | dd/mm/yyyy hh:mm                  | 2024-03-01",
                "0.002569 | [h]:mm:ss                         | 0:03:42",
                "2.1      | 0.00                              | 2.10",
                "2.1      | #,##0.00                          | 2.1",
                "2        | 0.0                               | 2.0",
                "2        | 0.00                              | 2",
                "2.125    | 0.00                              | 2.125",
                "0.5      | h:mm AM/PM                        | 12:00:00"
            })
    void aNumberIsReadWithAllThatItsFormatSays(BigDecimal number, String code, String text) {
        assertThat(new NumberFormat(164, code.strip()).text(number, false)).isEqualTo(text);
    }

    @Test
    void aNumberThatNoProgramStoresIsNotWrittenOut() {
        for (String number : List.of("1E999999999", "-1e-999999999", "0E+2000000")) {
            assertThatThrownBy(() -> NumberFormat.number(number)).isInstanceOf(NumberFormatException.class);
        }
        assertThat(NumberFormat.number(" 4.9406564584124654E-324 ")).isPositive();

        byte[] file = zip(Map.of("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                <table:table table:name="One"><table:table-row><table:table-cell office:value-type="percentage"
                 office:value="1E999999999"><text:p>1%</text:p></table:table-cell></table:table-row></table:table>
                </office:spreadsheet></office:body></office:document-content>"""));

        assertThatThrownBy(() -> Workbook.read(FileBytes.of(file), null, false, rows -> false))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aNumberWithAFormatThatExcelKnowsHasTheDecimalsThatAreShown() {
        assertThat(new NumberFormat(2, "").text(new BigDecimal("2.1"), false)).isEqualTo("2.10");
        assertThat(new NumberFormat(4, "").text(new BigDecimal("1234.5"), false))
                .isEqualTo("1234.5");
        assertThat(new NumberFormat(2, "").text(new BigDecimal("14"), false)).isEqualTo("14");
    }

    @Test
    void whatIsNoWorkbookOrAnOldOneIsRefusedWithWhatToDo() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
        assertThatThrownBy(() -> Workbook.is(FileBytes.of(old)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> Workbook.read(
                        FileBytes.of(zip(Map.of("word/document.xml", "<a/>"))), null, false, rows -> false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not a spreadsheet");
        assertThatThrownBy(
                        () -> Workbook.read(FileBytes.of(xlsx("<worksheet><sheetData>")), null, false, rows -> false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> Workbook.read(FileBytes.of(inflating(310)), null, false, rows -> false))
                .as("one that inflates to more than is read")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unpacked");
        assertThatThrownBy(() -> Workbook.read(FileBytes.of(xlsx(SHEET)), "None", false, rows -> false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no sheet 'None'");
    }
}
