package register.api.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import register.intake.sheets.FileBytes;
import register.intake.sheets.MarkedText;
import register.intake.sheets.Row;
import register.intake.sheets.Workbook;
import register.values.Money;
import register.values.PartialDate;
import register.values.Quantity;

/** What a workbook says is read as it was, and is nothing but plain cells. */
class XlsxWriterTest {
    private static final XlsxWriter WRITER = new XlsxWriter(MarkedText::mark);

    @Test
    void textsStayTextsAndNumbersNumbers() throws IOException {
        List<Object> values = Arrays.asList(
                "=1+1",
                "'=1+1",
                "001066",
                "<b> & \"c\" 'd'",
                "_x0041_ and _x_",
                "two\nlines",
                "caf\u00e9 \ud83d\ude00",
                new BigDecimal("-1E+3"),
                new BigDecimal("0.10"),
                new BigDecimal("12345678901234567.89"),
                List.of("Smith; Jones", "Bolt"),
                true,
                null,
                "last");

        List<Row> rows = Workbook.read(FileBytes.of(written(List.of(values))), null, false, any -> false)
                .rows();

        assertThat(rows.get(1).cells())
                .containsExactly(
                        "=1+1",
                        "'=1+1",
                        "001066",
                        "<b> & \"c\" 'd'",
                        "_x0041_ and _x_",
                        "two\nlines",
                        "caf\u00e9 \ud83d\ude00",
                        "-1000",
                        "0.1",
                        "12345678901234567.89",
                        "\"Smith; Jones\"; Bolt",
                        "true",
                        "",
                        "last");
    }

    @Test
    void daysAreDatesAndMoneyIsNumbers() throws IOException {
        List<Object> values = List.of(
                PartialDate.of("2024-03-31"),
                PartialDate.of("2024-03"),
                LocalDate.of(1900, 2, 28),
                LocalDate.of(2024, 2, 29),
                Quantity.of(new Money(new BigDecimal("1234.50"), "GBP")),
                new Quantity(new BigDecimal("1.5"), "1.5 hours"));

        byte[] file = written(List.of(values));

        assertThat(Workbook.read(FileBytes.of(file), null, false, rows -> false)
                        .rows()
                        .get(1)
                        .cells())
                .containsExactly("2024-03-31", "2024-03", "1900-02-28", "2024-02-29", "1234.5", "1.5");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(zip.getNextEntry()).isNotNull();
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<c s=\"1\"><v>45382</v></c>", "<c s=\"2\"><v>1234.5</v></c>", "<c><v>1.5</v></c>");
        }
    }

    @Test
    void aWorkbookHasNoFormulaAndIsTheSameWheneverItIsWritten() throws IOException {
        List<List<Object>> rows = List.of(List.of("=HYPERLINK(\"https://example.org\")"));
        byte[] file = written(rows);

        assertThat(written(rows)).isEqualTo(file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(zip.getNextEntry()).hasFieldOrPropertyWithValue("name", "xl/worksheets/sheet1.xml");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("<f");
        }
    }

    @Test
    void aTextThatIsTooLongForACellSaysSo() throws IOException {
        Row row = Workbook.read(FileBytes.of(written(List.of(List.of("a".repeat(40_000))))), null, false, rows -> false)
                .rows()
                .get(1);

        assertThat(row.cell(0)).hasSizeLessThan(32_768).endsWith("[40,000 characters; the CSV file has them all]");
    }

    private static byte[] written(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(rows, out);
        return out.toByteArray();
    }

    private static void write(List<List<Object>> rows, OutputStream out) throws IOException {
        List<Field<List<Object>>> fields = IntStream.range(0, rows.get(0).size())
                .mapToObj(i -> Field.<List<Object>>of("f" + i, "Field", "A field.", row -> row.get(i)))
                .toList();
        WRITER.writeTo(new Table<>("Any", fields, Rows.of(rows), Map.of(), Map.of()), out);
    }
}
