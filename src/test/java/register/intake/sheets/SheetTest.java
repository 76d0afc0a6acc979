package register.intake.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import register.intake.sheets.Column.Match;
import register.values.problem.Refusal;

class SheetTest {
    private static final HeaderVocabulary CONTRACTS = vocabulary(Map.of(
            "reference", List.of("Contract Reference No.", "Ref", "Contract", "Document No"),
            "title", List.of("Contract title", "Service"),
            "supplier", List.of("Supplier name", "Company", "Vendor name"),
            "department", List.of("Directorate"),
            "value", List.of("Amount", "Contract value", "Amount awarded"),
            "period.end", List.of("End date", "Expiration"),
            "period.start", List.of("Start date", "Award date")));
    private static final Set<String> ESSENTIAL = Set.of("reference");

    @Test
    void headersAreKnownWhateverTheirCaseSpacesPunctuationAndAccents() {
        Sheet sheet = read("contractReferenceNo,TITLE,Súpplier,Period End,End-Date\nA,b,c,d,e\n");

        assertThat(sheet.columns())
                .extracting(Column::field)
                .containsExactly("reference", "title", "supplier", "period.end", "period.end");
        assertThat(sheet.columns())
                .extracting(Column::match)
                .containsExactly(Match.SYNONYM, Match.EXACT, Match.EXACT, Match.EXACT, Match.SYNONYM);
        assertThat(sheet.columns().get(4).repeated()).isTrue();
    }

    @Test
    void aMisspeltHeaderIsOfferedAsTheOneItCanBeAndNotRead() {
        Sheet sheet = read("Reference,Directotate,Suplier Name,Titel,Valeu\nA,b,c,d,e\n");

        assertThat(sheet.columns()).extracting(Column::field).containsExactly("reference", null, null, null, null);
        assertThat(sheet.columns().get(1).match()).isEqualTo(Match.SIMILAR);
        assertThat(sheet.columns())
                .extracting(Column::offered)
                .containsExactly(List.of(), List.of("department"), List.of("supplier"), List.of(), List.of());
    }

    @Test
    void aHeaderThatDiffersInItsDigitsIsAnother() {
        HeaderVocabulary years = vocabulary(Map.of("a", List.of("Extension 1 end"), "b", List.of("Reference")));

        Sheet sheet = Sheet.of(
                Grid.read(FileBytes.of(Files.of("Reference,Extension 1 end,Extension 2 end\n1,2,3\n"))),
                years,
                Mapping.NONE,
                Set.of(),
                Set.of());

        assertThat(sheet.columns()).extracting(Column::field).containsExactly("b", "a", null);
    }

    @Test
    void theCouncilSaysWhatItsColumnsMean() {
        Mapping mapping = Mapping.NONE
                .with("Our no", "reference")
                .with("D", "supplier")
                .ignoring("Title")
                .ignoring("PA");

        Sheet sheet = Sheet.of(
                Grid.read(FileBytes.of(Files.of("Our No.,Title,Reference,,PA,Value\n1,2,3,4,5,6\n"))),
                CONTRACTS,
                mapping,
                ESSENTIAL,
                Set.of("department"));

        assertThat(sheet.columns())
                .extracting(Column::field)
                .containsExactly("reference", null, null, "supplier", null, "value");
        assertThat(sheet.columns())
                .extracting(Column::match)
                .containsExactly(Match.MAPPED, Match.IGNORED, Match.IGNORED, Match.MAPPED, Match.IGNORED, Match.EXACT);
        assertThat(sheet.columns().get(3).inWords()).isEqualTo("column D");
    }

    @Test
    void aMappingThatFitsNothingIsRefused() {
        assertThatThrownBy(() -> read("Ref,Title\nA,b\n", Mapping.NONE.with("Contract owner", "supplier")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'Contract owner'");
        assertThatThrownBy(() -> read("Ref,Title\nA,b\n", Mapping.NONE.with("Title", "colour")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'colour'");
    }

    @Test
    void repeatedAndBlankHeadersAreKnownByTheirLetters() {
        Sheet sheet = read("Ref,,Title,Title\nA,b,c,d\n");

        assertThat(sheet.columns()).extracting(Column::letter).containsExactly("A", "B", "C", "D");
        assertThat(sheet.columns()).extracting(Column::repeated).containsExactly(false, false, false, true);
        assertThat(sheet.columns("title")).hasSize(2);
        assertThat(sheet.column("title"))
                .hasValueSatisfying(column -> assertThat(column.letter()).isEqualTo("C"));
    }

    @Test
    void whatStandsAboveAndBelowIsListed() {
        Sheet sheet = read("""
                Contracts register,,
                Published,April 2017,

                Ref,Title,Value
                A1,Cleaning,5
                Sub-total,,5
                A2,Total,6
                ,Unnumbered,7

                A3,Paper,8
                Total,,19

                ,Notes: values exclude VAT,
                Note 1: A2 is a framework,,
                End of report,,
                """);

        assertThat(sheet.preamble()).extracting(Row::number).containsExactly(1, 2);
        assertThat(sheet.headers().number()).isEqualTo(4);
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(5, 7, 8, 10);
        assertThat(sheet.ignored()).extracting(Row::number).containsExactly(6, 11, 13, 14, 15);
    }

    @Test
    void totalsAreIgnoredWhereverTheyStand() {
        Sheet sheet = read("Title,Ref\nTotal for Cleaning:,\nTotal Gas,\nGRAND TOTAL,\nPaper,A1\n");

        assertThat(sheet.ignored()).extracting(Row::number).containsExactly(2, 4);
    }

    @Test
    void aReferenceAloneInTheLastRowIsNoNote() {
        assertThat(read("Ref,Title\nA1,Cleaning\nCOV 12765,\n").rows()).hasSize(2);
    }

    @Test
    void aSupplierByTheNameOfTotalIsNoTotal() {
        Sheet sheet = read("Supplier,Ref\nTotal,A1\nTOTAL,\nOther,A2\n");

        assertThat(sheet.rows()).extracting(Row::number).containsExactly(2, 4);
        assertThat(sheet.ignored()).extracting(Row::number).containsExactly(3);
    }

    @Test
    void rowsMayBeShortOrLong() {
        Sheet sheet = read("Ref,Title,Value\nA1\nA2,b,1,,\nA3,b,1,,more\n");

        assertThat(sheet.rows().get(0).cell(2)).isEmpty();
        assertThat(sheet.beyond()).extracting(Row::number).containsExactly(4);
        assertThat(sheet.beyond().get(0).cell(4)).isEqualTo("more");
    }

    @Test
    void headersThatAreNotKnownAreFoundByTheirLook() {
        Sheet sheet = read("Report of 2017,,\n12,2017,x\nColour,Shape,Weight\nred,round,5\nred,square,6\n");

        assertThat(sheet.headers().number()).isEqualTo(3);
    }

    @Test
    void theCouncilMaySayWhichRowHasTheHeaders() {
        Sheet sheet = read(
                "Ref,Title\nNr,Name\nA1,b\n",
                Mapping.NONE.with("Nr", "reference").withHeaderRow(2));

        assertThat(sheet.columns()).extracting(Column::header).containsExactly("Nr", "Name");
    }

    @Test
    void aFileWithoutHeadersIsRefused() {
        assertThatThrownBy(() -> read("1,2\n3,4\n")).isInstanceOf(Refusal.class).hasMessageContaining("row of headers");
    }

    @Test
    void pittsburghsContractsAreRead() {
        Sheet sheet = file("pittsburgh-contracts-2015");
        DateColumn dates = DateColumn.in(DateColumn.Order.MONTH_FIRST);

        assertThat(sheet.rows()).hasSize(494);
        assertThat(sheet.column("reference").orElseThrow().header()).isEqualTo("CONTRACT");
        assertThat(DateColumn.of(cells(sheet, "period.end")))
                .isEqualTo(new DateColumn(DateColumn.Order.MONTH_FIRST, DateColumn.Basis.UNCONFIRMED));
        assertThat(sheet.rows().stream()
                        .filter(row -> dates.read(row.cell(5)) instanceof CellReading.Unreadable)
                        .map(Row::number))
                .containsExactly(163, 217);
        assertThat(dates.read("11/31/2015"))
                .extracting(Object::toString)
                .asString()
                .contains("November 2015, which ends on the 30th");
    }

    @Test
    void theGreaterLondonAuthoritysPaymentsAreReadBelowTheirPreamble() {
        Grid grid = Grid.read(FileBytes.of(Files.named("/registers/gla-spend-2012-13-P10.csv.gz")));
        Sheet sheet = Sheet.of(grid, CONTRACTS, Mapping.NONE, ESSENTIAL, Set.of("department"));

        assertThat(grid.encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(sheet.preamble()).hasSize(5);
        assertThat(sheet.preamble().get(0).cell(1)).contains("£ 250.00");
        assertThat(sheet.headers().number()).isEqualTo(7);
        assertThat(sheet.ignored()).hasSize(1);
        assertThat(Amount.read(sheet.rows().get(0).cell(6))
                        .value()
                        .orElseThrow()
                        .money()
                        .inWords())
                .isEqualTo("£4,929,203");
        assertThat(DateColumn.of(List.of())
                        .read("20 Dec  2012")
                        .value()
                        .orElseThrow()
                        .date())
                .hasToString("Optional[2012-12-20]");
    }

    @Test
    void darlingtonsPaymentsAreReadUnderBlankAndMisspeltHeaders() {
        Sheet sheet = file("darlington-spend-2018-10");

        assertThat(sheet.columns().get(0).header()).isEmpty();
        assertThat(sheet.columns().get(2).header()).isEqualTo("Directotate");
        assertThat(sheet.columns().get(2).match()).isEqualTo(Match.SIMILAR);
        assertThat(sheet.columns().get(2).offered()).containsExactly("department");
        assertThat(sheet.rows()).hasSize(400);
        assertThat(sheet.beyond()).isEmpty();
    }

    @Test
    void traffordsGrantsAreRead() {
        Sheet sheet = file("trafford-grants");

        assertThat(sheet.rows()).hasSize(199);
        assertThat(cells(sheet, "value"))
                .allMatch(cell -> Amount.read(cell).value().isPresent());
        DateColumn dates = DateColumn.of(cells(sheet, "period.start"));
        assertThat(cells(sheet, "period.start"))
                .allMatch(cell -> dates.read(cell).value().isPresent());
    }

    private static List<String> cells(Sheet sheet, String field) {
        return sheet.cells(sheet.column(field).orElseThrow());
    }

    private static Sheet file(String name) {
        return Sheet.of(
                Grid.read(FileBytes.of(Files.named("/registers/" + name + ".csv.gz"))),
                CONTRACTS,
                Mapping.NONE,
                ESSENTIAL,
                Set.of("department"));
    }

    private static Sheet read(String file) {
        return read(file, Mapping.NONE);
    }

    private static Sheet read(String file, Mapping mapping) {
        return Sheet.of(Grid.read(FileBytes.of(Files.of(file))), CONTRACTS, mapping, ESSENTIAL, Set.of("department"));
    }

    private static HeaderVocabulary vocabulary(Map<String, List<String>> headers) {
        return HeaderVocabulary.of(headers.keySet(), HeaderSynonyms.NONE.and(headers));
    }
}
