package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportFileReader;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.editing.ItemRules;
import register.intake.sheets.FileBytes;
import register.values.Resources;

/** Columns are read as what they mean, and what is unclear is listed: never decided, never dropped without a word. */
class SheetColumnsTest {
    private static final String[] WHOLE = {
        "Reference",
        "Title",
        "Description",
        "Department",
        "Supplier",
        "Start Date",
        "End Date",
        "Contract Value",
        "Review Date",
        "Procurement Route"
    };
    private static final String ROW =
            "A1,Cleaning,Of offices,Housing,Acme Ltd,2024-01-01,2026-12-31,1000,2026-06-01,Tender";

    /** What is read of the first record of a file. */
    private record Read(ParsedFile file, ObjectNode item, List<CellError> wrong, List<String> notes) {
        static Read of(String text, String settings) {
            ParsedFile file = parsed(text, settings);
            ImportIssues issues = new ImportIssues();
            ObjectNode item = file.drafts().get(0).words().draw(null, issues);
            return new Read(file, item, issues.wrong(), issues.notes());
        }

        String at(String pointer) {
            return item.at(pointer).asText();
        }

        String details() {
            return String.join(" | ", wrong.stream().map(CellError::toString).toList());
        }
    }

    private static ParsedFile parsed(String text, String settings) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        ImportSettings read =
                ItemRules.read(ItemRules.object(settings.getBytes(StandardCharsets.UTF_8)), ImportSettings.class);
        return ImportFileReader.sheet(
                FileBytes.of(file), ContractAttributes.SHEET, read, ImportMode.UPDATE, LocalDate.of(2026, 11, 22));
    }

    /** A whole row, with other columns in the place of some. */
    private static Read read(Map<String, String> others, String... without) {
        List<String> headers = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < WHOLE.length; i++) {
            if (!List.of(without).contains(WHOLE[i])) {
                headers.add(WHOLE[i]);
                cells.add(ROW.split(",", -1)[i]);
            }
        }
        others.forEach((header, cell) -> {
            headers.add("\"" + header + "\"");
            cells.add("\"" + cell + "\"");
        });
        return Read.of(String.join(",", headers) + "\n" + String.join(",", cells) + "\n", "{}");
    }

    @Test
    void whatIsNotReadIsSaidFirstWithItsFirstValuesAndNothingItMayHoldIsToldToBeUnpublished() {
        Read read = Read.of(
                "Ref,Title,Who,Wann,Notes\nA1,Cleaning,Acme Ltd,31/12/2026,x\nA2,Paper,Bolt Ltd,1/5/2027,y\n", "{}");

        assertThat(read.file().warnings().get(0))
                .isEqualTo(
                        "3 of 5 columns were not read: Who (C): 'Acme Ltd', 'Bolt Ltd'; Wann (D): '31/12/2026', '1/5/2027';"
                                + " Notes (E): 'x', 'y' (not a field of this register)");
        assertThat(read.details())
                .contains(
                        "C (Who): this column was not read, and could be 'Description' or 'Department' or 'Supplier' or 'Procurement route'")
                .contains(
                        "D (Wann): this column was not read, and could be 'Start date' or 'End date, without extensions' or 'Review'")
                .doesNotContain("value");
        assertThat(read.file().isUnclear()).isTrue();
    }

    @Test
    void yearsMayBeAmountsOrDates() {
        Read read = Read.of("Ref,Title,Wann\nA1,Cleaning,2026\nA2,Paper,2027\n", "{}");

        assertThat(read.details()).contains("C (Wann): this column was not read", "'Review' or 'Value'");
    }

    @Test
    void aPersonLeavesOutWhatIsNotAFieldOfTheRegister() {
        String file = "Ref,Title,Who\nA1,Cleaning,Acme Ltd\n";

        assertThat(Read.of(file, "{\"columns\":{\"Who\":null}}").wrong()).isEmpty();
        assertThat(Read.of(file, "{\"leaveOutUnread\":true}").wrong()).isEmpty();
        Read mapped = Read.of(file, "{\"columns\":{\"Who\":\"suppliers\"}}");
        assertThat(mapped.at("/suppliers/0/name")).isEqualTo("Acme Ltd");
        assertThat(mapped.wrong()).isEmpty();
    }

    @Test
    void theMappingThatIsGivenBackLeavesOpenWhatIsUnclear() {
        ParsedFile file = parsed("Ref,Title,Who\nA1,Cleaning,Acme Ltd\n", "{}");

        ImportSettings back = Objects.requireNonNull(file.settings(ImportSettings.NONE));
        assertThat(back.columns()).containsEntry("Ref", "reference").doesNotContainKey("Who");
    }

    @Test
    void aFileWithoutAReferenceIsShownWithItsColumnsAndOneCanBeMade() {
        String text = "Lot,Supplier,Title\n1,Acme Ltd,Cleaning\n1,Bolt Ltd,Paper\n";
        ParsedFile file = parsed(text, "{}");

        assertThat(file.problem()).contains("no column is read as 'Reference'");
        assertThat(file.columns()).extracting(column -> column.isUnique()).containsExactly(false, true, true);
        Read made = Read.of(text, "{\"reference\":[\"Supplier\",\"Title\"],\"columns\":{\"Lot\":null}}");
        assertThat(made.at("/reference")).isEqualTo("Acme Ltd Cleaning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Contract Value (£, exc. VAT); 1000; 1000; GBP; excluded",
                "Contract Value (£000s); 25; 25000; GBP; not-stated",
                "Contract Value £k; 25; 25000; GBP; not-stated",
                "Contract Value (€); 25; 25; EUR; not-stated",
                "Contract Value (€000s) inc VAT; 25; 25000; EUR; included",
                "Contract Value (£m); 1.5; 1500000; GBP; not-stated",
            })
    void aQualifiedHeaderSaysWhatItsAmountsAre(String header, String cell, String amount, String currency, String vat) {
        Read read = read(Map.of(header, cell), "Contract Value");

        assertThat(read.wrong()).isEmpty();
        assertThat(read.item().at("/value/total/amount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(read.at("/value/total/currency")).isEqualTo(currency);
        assertThat(read.at("/value/vat")).isEqualTo(vat);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contract Value (net)",
                "Contract Value (¥)",
                "Contract Value (to date)",
                "Contrcat Value",
                "Value (Y/N)"
            })
    void aHeaderThatIsNotUnderstoodWholeIsNotRead(String header) {
        Read read = read(Map.of(header, "1000"), "Contract Value");

        assertThat(read.item().has("value")).isFalse();
        assertThat(read.details()).contains("could be 'Value'").contains(header);
    }

    @Test
    void aCellThatContradictsItsHeaderIsRefused() {
        assertThat(read(Map.of("Contract Value (€)", "£1000"), "Contract Value").details())
                .contains("not an amount");
        assertThat(read(Map.of("Contract Value (£000s)", "1.2m"), "Contract Value")
                        .details())
                .contains("the header and the cell both say");
    }

    @Test
    void theOrderOfDatesInAHeaderIsTheirOrder() {
        Read read = read(Map.of("Start Date (mm/dd/yyyy)", "02/03/2024"), "Start Date");

        assertThat(read.at("/period/start")).isEqualTo("2024-02-03");
    }

    @Test
    void theOriginalEndIsKeptBesideTheCurrentOne() {
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("Original End Date", "2024-12-31");
        ends.put("Current End Date", "2026-12-31");
        ends.put("Maximum End Date", "2028-12-31");

        Read read = read(ends, "End Date");

        assertThat(read.wrong()).isEmpty();
        assertThat(read.at("/period/end")).isEqualTo("2024-12-31");
        assertThat(read.item().at("/extensions").toString())
                .isEqualTo(
                        "[{\"until\":\"2026-12-31\",\"state\":\"exercised\"},{\"until\":\"2028-12-31\",\"state\":\"available\"}]");
        assertThat(read(Map.of("Original End Date", "2024-12-31"))
                        .item()
                        .at("/extensions")
                        .toString())
                .isEqualTo("[{\"until\":\"2026-12-31\",\"state\":\"exercised\"}]");
        assertThat(read(Map.of("Current End Date", "2027-12-31")).details())
                .contains("2 columns have different end dates");
        assertThat(read(Map.of("Original End Date", "2027-12-31")).details()).contains("before the original end");
        ends.put("Maximum End Date", "2025-12-31");
        assertThat(read(ends, "End Date").details()).contains("after the latest possible end date");
    }

    @Test
    void anEstimateIsNeverPublishedAsASum() {
        Read estimate = read(Map.of("Estimated Contract Value", "900"), "Contract Value");
        assertThat(estimate.at("/value/basis")).isEqualTo("estimate");
        Read both = read(Map.of("Estimated Contract Value", "900"));
        assertThat(both.at("/value/basis")).isEqualTo("contract-sum");
        assertThat(both.item().at("/value/total/amount").decimalValue()).isEqualByComparingTo("1000");
        assertThat(both.notes()).anyMatch(note -> note.contains("estimate of £900"));
    }

    @Test
    void groupsAboveTheirColumnsAreJoinedWithThem() {
        Read above = Read.of("""
                ,,,Value,,Period,
                Ref,Title,Supplier,Total (£),Annual (£),Start,End
                A1,Cleaning,Acme Ltd,1000,500,2024-01-01,2025-12-31
                """, "{\"leaveOutUnread\":true}");
        assertThat(above.wrong()).isEmpty();
        assertThat(above.item().at("/value/total/amount").decimalValue()).isEqualByComparingTo("1000");
        assertThat(above.item().at("/value/annual/amount").decimalValue()).isEqualByComparingTo("500");
        assertThat(above.at("/period/end")).isEqualTo("2025-12-31");
        Read below = Read.of(
                "Ref,Title,Supplier,Value,\n,,,Total (£),Annual (£)\nA1,Cleaning,Acme Ltd,1000,500\n",
                "{\"leaveOutUnread\":true}");
        assertThat(below.item().at("/value/annual/amount").decimalValue()).isEqualByComparingTo("500");
        Read other = Read.of(
                ",,,Extension,\nRef,Title,Supplier,Start,End\nA1,Cleaning,Acme Ltd,2024-01-01,2025-12-31\n", "{}");
        assertThat(other.item().at("/period").isMissingNode()).isTrue();
    }

    @Test
    void wordsAUnitAndASeparatorAreWhatAPersonSays() {
        Read read = Read.of(
                "Ref|Title|End Date|Value\nA1|Cleaning|until we say so|25\n",
                "{\"ongoing\":[\"until we say so\"],\"unit\":\"thousands\",\"separator\":\"bar\"}");

        assertThat(read.item().at("/period/ongoing").asBoolean()).isTrue();
        assertThat(read.item().at("/value/total/amount").decimalValue()).isEqualByComparingTo("25000");
    }

    @Test
    void aFileWithoutHeadersIsReadByTheLettersOfItsColumns() {
        Read read = Read.of(
                "A1,Cleaning\nA2,Paper\n", "{\"headerRow\":0,\"columns\":{\"A\":\"reference\",\"B\":\"title\"}}");

        assertThat(read.file().drafts()).hasSize(2);
        assertThat(read.at("/title")).isEqualTo("Cleaning");
    }

    /** Of every two headers that claim one field, neither wins where 2 columns have different end dates: the row names both. */
    @Test
    void noTwoHeadersOfOneFieldAreDecidedBetween() {
        Map<String, String[]> single = Map.of(
                "title", new String[] {"Cleaning", "Paper"},
                "description", new String[] {"Of offices", "For printers"},
                "department", new String[] {"Housing", "Finance"},
                "period.start", new String[] {"2024-01-01", "2024-02-01"},
                "period.end", new String[] {"2026-12-31", "2027-12-31"},
                "period.end.original", new String[] {"2025-12-31", "2025-11-30"},
                "period.end.current", new String[] {"2027-12-31", "2028-12-31"},
                "extensions.until", new String[] {"2028-12-31", "2029-12-31"},
                "value.total.amount", new String[] {"1000", "2000"},
                "value.annual.amount", new String[] {"100", "200"});
        Map<String, List<String>> headers = headers();
        int pairs = 0;
        for (Map.Entry<String, String[]> field : single.entrySet()) {
            List<String> claims = Objects.requireNonNull(headers.get(field.getKey()));
            for (int one = 0; one < claims.size(); one++) {
                for (int other = one + 1; other < claims.size(); other++) {
                    pairs++;
                    Read read = pair(claims.get(one), claims.get(other), field.getValue());
                    assertThat(read.details())
                            .as("%s and %s", claims.get(one), claims.get(other))
                            .contains("have different values")
                            .contains("(" + claims.get(one) + ")")
                            .contains("(" + claims.get(other) + ")");
                }
            }
        }
        assertThat(pairs).isGreaterThan(2000);
    }

    private static Read pair(String one, String other, String[] said) {
        return Read.of("Contract Reference,\"%s\",\"%s\"\nA1,%s,%s\n".formatted(one, other, said[0], said[1]), "{}");
    }

    /** The headers that are listed for each field. */
    private static Map<String, List<String>> headers() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        String section = "";
        String text = new String(Resources.bytes("/register/registers/contracts/headers.txt"), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                all.computeIfAbsent(section, any -> new ArrayList<>()).add(line.strip());
            }
        }
        return all;
    }
}
