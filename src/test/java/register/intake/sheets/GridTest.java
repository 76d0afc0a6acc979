package register.intake.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.api.tables.Cell;
import register.values.ReadableText;
import register.values.problem.Refusal;

class GridTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void csvSpectrumIsReadAsItSays(String name) throws IOException {
        Grid grid = Grid.read(FileBytes.of(Files.named("/sheets/csv-spectrum/" + name + ".csv")));
        JsonNode expected = JSON.readTree(Files.named("/sheets/csv-spectrum/" + name + ".json"));

        Row headers = grid.rows().get(0);
        assertThat(grid.rows()).hasSize(expected.size() + 1);
        for (int i = 0; i < expected.size(); i++) {
            Row row = grid.rows().get(i + 1);
            for (int column = 0; column < headers.width(); column++) {
                assertThat(row.cell(column))
                        .isEqualTo(expected.get(i)
                                .get(headers.cell(column))
                                .asText()
                                .replace("\r\n", "\n"));
            }
        }
    }

    @Test
    void aCharacterThatWasLostBeforeIsAFaultOfItsCellAlone() {
        Row row = Grid.read(FileBytes.of(Files.named("/sheets/csv-spectrum/location_coordinates.csv")))
                .rows()
                .get(1);

        assertThat(row.fault(0)).isEmpty();
        assertThat(row.fault(1)).hasValueSatisfying(fault -> assertThat(fault).contains("a character that was lost"));
    }

    @Test
    void naughtyStringsSurviveAsCells() throws IOException {
        int read = 0;
        int unchanged = 0;
        for (JsonNode node : JSON.readTree(Files.named("/sheets/blns.json.gz"))) {
            String naughty = node.asText();
            if (naughty.chars().noneMatch(letter -> isControl(letter) || letter == '\uFFFD') && isTrimmed(naughty)) {
                String file = "a,b\r\n\"" + Cell.of(naughty).replace("\"", "\"\"") + "\",x\r\n";
                Row row = Grid.read(FileBytes.of(Files.of(file))).rows().get(1);
                assertThat(row.cells())
                        .containsExactly(ReadableText.of(naughty).text().strip(), "x");
                assertThat(row.written(0)).isEqualTo(naughty);
                unchanged += row.isOdd() ? 0 : 1;
                read++;
            }
        }
        assertThat(read).isGreaterThan(450);
        // The others have letters that nobody sees, or marks of web pages, which are told of.
        assertThat(unchanged).isGreaterThan(390);
    }

    @Test
    void formulasStayText() {
        for (String formula : new String(Files.named("/sheets/formulas.txt"), UTF_8).split("\n", -1)) {
            String quoted = "\"" + formula.replace("\"", "\"\"") + "\"";

            assertThat(Grid.read(FileBytes.of(Files.of("a,b\n" + quoted + ",x\n")))
                            .rows()
                            .get(1)
                            .cell(0))
                    .isEqualTo(formula);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1+1", "''-1", "+44", "@x", "＝1", "'quoted'", "it's", "'", "-x"})
    void theApostropheOfOurOwnExportIsTakenOffAgain(String text) {
        assertThat(Grid.read(FileBytes.of(Files.of("a,b\n" + Cell.of(text) + ",x\n")))
                        .rows()
                        .get(1)
                        .cell(0))
                .isEqualTo(text);
    }

    @Test
    void anEncodingIsToldByItsMarkByItsNulsOrByItsBytes() {
        String text = "Supplier;Value\r\nO’Brien;£5\r\n";

        assertRead(text.getBytes(UTF_8), UTF_8);
        assertRead(("\uFEFF" + text).getBytes(UTF_8), UTF_8);
        assertRead(("\uFEFF" + text).getBytes(UTF_16LE), UTF_16LE);
        assertRead(("\uFEFF" + text).getBytes(UTF_16BE), UTF_16BE);
        assertRead(text.getBytes(UTF_16LE), UTF_16LE);
        assertRead(text.getBytes(UTF_16BE), UTF_16BE);
    }

    @Test
    void theFileIsReadAsWindows1252WhereItIsNotUtf8() {
        assertRead("Supplier;Value\r\nO’Brien;£5\r\n".getBytes(WINDOWS), WINDOWS);
        assertRead(("Supplier;Value\r\nO’Brien;£5\r\n" + "x;1\r\n".repeat(50_000) + "y;£2").getBytes(WINDOWS), WINDOWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004 and more",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1",
                "%PDF-1.4",
                "a\0b\0\0\0c,d",
                "\u00FF\u00FE\0\0a\0\0\0",
                "<html><table>"
            })
    void whatIsNoTextIsRefusedWithWhatToDo(String beginning) {
        assertRefused(beginning.getBytes(ISO_8859_1), "save it as CSV");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'|'", "'\t'"})
    void theDelimiterIsTheOneThatMakesEvenRows(char delimiter) {
        String file = "ref,title,value\nA1,\"Cleaning, catering; and | more\tso\",\"1,5\"\n,\"a;b\",\"2,5\"\n";

        Grid grid = Grid.read(FileBytes.of(Files.of(rejoined(file, delimiter))));

        assertThat(grid.delimiter()).isEqualTo(delimiter);
        assertThat(grid.rows().get(1).cells()).containsExactly("A1", "Cleaning, catering; and | more\tso", "1,5");
    }

    @Test
    void commasBeforePenceAreNoDelimiter() {
        Grid grid = Grid.read(FileBytes.of(Files.of("ref;value\nA;1,50\nB;2,75\nC;3,99\n")));

        assertThat(grid.rows().get(3).cells()).containsExactly("C", "3,99");
    }

    @Test
    void theLineBySepIsNoRow() {
        Grid grid = Grid.read(FileBytes.of(Files.of("sep=|\r\na,b|c\r\n1,2|3\r\n")));

        assertThat(grid.rows().get(0).number()).isEqualTo(1);
        assertThat(grid.rows().get(1).cells()).containsExactly("1,2", "3");
    }

    @Test
    void rowsHaveTheNumbersThatASpreadsheetProgramShows() {
        Grid grid = Grid.read(FileBytes.of(Files.of("a,b\r\n\r\n\"one\r\ntwo\",2\r,,\n3,4\r\r\n5,6")));

        assertThat(grid.rows().stream().map(Row::number)).containsExactly(1, 3, 5, 7);
        assertThat(grid.rows().get(1).cell(0)).isEqualTo("one\ntwo");
    }

    @Test
    void cellsAreTrimmedOfWhatCannotBeSeen() {
        Grid grid = Grid.read(FileBytes.of(Files.of("a,b\n\u00A0\uFEFF x\u200B y \u2009,\u200B\u00A0\n,z")));

        assertThat(grid.rows().get(1).cells()).containsExactly("x y");
        assertThat(grid.rows().get(1).isBlank(7)).isTrue();
        assertThat(grid.rows().get(2).cells()).containsExactly("", "z");
    }

    @Test
    void strayQuotesAreReadAndSpacesAroundQuotesAreNot() {
        Grid grid = Grid.read(FileBytes.of(Files.of("a,b,c\n19\" rack,say \"yes\", \"x, y\" \n")));

        assertThat(grid.rows().get(1).cells()).containsExactly("19\" rack", "say \"yes\"", "x, y");
    }

    @Test
    void aQuoteThatIsNotClosedIsRefusedWhereItOpens() {
        assertRefused(Files.of("a,b\n1,2\n3,\"4\n5,6\n7,8\n"), "a quote opens in row 3, column B");
        assertRefused(Files.of("a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(50_000)), "a quote opens in row 3, column B");
        assertRefused(Files.of("a,b\n\"x\"y,2\n"), "a quote opens in row 2, column A");
    }

    @Test
    void whatNoSpreadsheetHoldsIsRefusedWithItsPlace() {
        assertRefused(Files.of("a,b\n".repeat(200_001)), "row 200001 is one too many");
        assertRefused(Files.of("\n , \n"), "the file has only blank rows");
        assertRefused(Files.of(""), "the file has only blank rows");
        assertThat(Grid.read(FileBytes.of(Files.of("a,b" + ",".repeat(20_000) + "\n" + ",\n".repeat(300_000))))
                        .rows())
                .hasSize(1);
    }

    @Test
    void whatNoCellHoldsIsAFaultOfItsCellAlone() {
        assertFault("1," + "x".repeat(32_768), 1, "32,768 characters");
        assertFault("1,x\u0007y", 1, "a control character, U+0007");
        assertFault("1,x\0y", 1, "a control character, U+0000");
        assertFault("1,x\u202Ey", 1, "changes the direction of the text, U+202E");
        assertFault("1" + ",".repeat(500) + "b", 500, "a value in column SG");
    }

    private static void assertFault(String line, int column, String why) {
        Row row = Grid.read(FileBytes.of(Files.of("a,b,c,d,e,f,g,h\n" + line + "\n1,2\n")))
                .rows()
                .get(1);

        assertThat(row.fault(0)).isEmpty();
        assertThat(row.fault(column))
                .hasValueSatisfying(fault -> assertThat(fault).contains(why));
    }

    @Test
    void eachLineIsReadInItsOwnEncoding() {
        byte[] utf8 = "a,Zoë\n".getBytes(UTF_8);
        byte[] windows = "b,O’Brien\n".getBytes(WINDOWS);
        byte[] file = ByteBuffer.allocate(2 * utf8.length + windows.length)
                .put(utf8)
                .put(windows)
                .put(utf8)
                .array();

        Grid grid = Grid.read(FileBytes.of(file));

        assertThat(grid.rows()).extracting(row -> row.cell(1)).containsExactly("Zoë", "O’Brien", "Zoë");
        assertThat(grid.notes()).singleElement().asString().contains("1 of its lines", ": 2");
    }

    @Test
    void columnsHaveLetters() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702))
                .extracting(ColumnLetters::of)
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
        assertThat(ColumnLetters.index("aa")).hasValue(26);
        assertThat(ColumnLetters.index("AAA")).hasValue(702);
        assertThat(ColumnLetters.index("Ref1")).isEmpty();
    }

    private static void assertRead(byte[] file, Charset encoding) {
        Grid grid = Grid.read(FileBytes.of(file));

        assertThat(grid.encoding()).isEqualTo(encoding);
        assertThat(grid.rows().get(0).cells()).containsExactly("Supplier", "Value");
        assertThat(grid.rows().get(1).cells()).containsExactly("O’Brien", "£5");
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> Grid.read(FileBytes.of(file)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }

    private static String rejoined(String commas, char delimiter) {
        StringBuilder file = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < commas.length(); i++) {
            char letter = commas.charAt(i);
            quoted ^= letter == '"';
            file.append(letter == ',' && !quoted ? delimiter : letter);
        }
        return file.toString();
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t';
    }

    private static boolean isTrimmed(String text) {
        return !text.isEmpty() && !isInvisible(text.charAt(0)) && !isInvisible(text.charAt(text.length() - 1));
    }

    private static boolean isInvisible(char letter) {
        return Character.isWhitespace(letter) || InvisibleCharacters.is(letter);
    }
}
