package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.intake.drafts.ImportFileReader;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.editing.ItemRules;
import register.intake.sheets.FileBytes;
import register.registers.contracts.ContractAttributes;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/**
 * Each kind of cell that is easily misread, with its neighbours, and what each row comes to written down beside the file in
 * {@code src/test/resources/imports/cells}.
 *
 * <p>With {@code -Dimports=write} it is written anew; read every line that changes.
 */
class CellKindsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "imports", "cells");

    private static final String UNREAD = "Remark of nobody";
    private static final ImportSettings LEFT_OUT = ItemRules.read(
            ItemRules.object("{\"columns\": {\"%s\": null}}".formatted(UNREAD).getBytes(StandardCharsets.UTF_8)),
            ImportSettings.class);

    private static Tried empty;

    @BeforeAll
    static void open() {
        empty = new Tried();
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> !file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowComesToWhatIsWrittenDown(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        boolean hasUnread = new String(content, StandardCharsets.UTF_8).contains(UNREAD);

        List<ImportOutcome> outcomes =
                empty.check(content, hasUnread ? LEFT_OUT : ImportSettings.NONE, ImportMode.UPDATE);

        String told = outcomes.stream().map(WrittenOutcome::of).collect(Collectors.joining());
        Path written = FOLDER.resolve(file.getFileName().toString().replaceFirst("[.][a-z]+$", ".txt"));
        if ("write".equals(System.getProperty("imports"))) {
            Files.writeString(written, told);
        }
        assertThat(told).isEqualTo(Files.readString(written));
    }

    @Test
    void theLongestCellsAreReadWhateverIsRepeatedInThem() {
        for (String piece : List.of("[a|]", "a", "• ", "lot 1: ", "1,", "a lot 1,", "small/")) {
            String cell = piece.repeat(32_767 / piece.length());
            String file =
                    "Ref,Title,Supplier,Supplier is SME\r\nA-1,\"%s\",\"%s\",\"%s\"\r\n".formatted(cell, cell, cell);

            assertThat(assertTimeout(Duration.ofSeconds(10), () -> empty.check(file)))
                    .as(piece)
                    .hasSize(1);
        }
    }

    @Test
    void aReferenceThatLostItsZerosIsAskedAboutAndNothingIsWithdrawn() {
        Tried tried = new Tried();
        tried.apply("reference,title\r\n001066,Hastings\r\nA-1,Other\r\n");

        List<ImportOutcome> update = tried.check("reference,title\r\n1066,Hastings\r\n");
        List<ImportOutcome> snapshot = tried.check(
                "reference,title\r\n1066,Hastings\r\nA-1,Other\r\n".getBytes(StandardCharsets.UTF_8),
                ImportSettings.NONE,
                ImportMode.SNAPSHOT);

        assertThat(update)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.errors().toString()).contains("has this reference with zeros at the start"));
        assertThat(snapshot)
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.REFUSED, ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void aSnapshotWithHiddenRowsWithdrawsNothing() throws IOException {
        Tried tried = new Tried();
        tried.apply("reference,title\r\nW3,Hidden\r\nGONE,Gone\r\n");
        byte[] file = Files.readAllBytes(FOLDER.resolve("hidden-and-without-values.xlsx"));

        List<ImportOutcome> snapshot = tried.check(file, ImportSettings.NONE, ImportMode.SNAPSHOT);

        assertThat(snapshot).noneMatch(one -> one.outcome() == ImportOutcome.Kind.WITHDRAWN);
    }

    @Test
    void anUpdateDoesNotRepeatThatAFieldIsNotPublishedBesideAColumnThatMayHoldIt() {
        Tried tried = new Tried();
        tried.apply("reference,title,suppliers\r\nU-1,One,A Ltd\r\n");

        List<ImportOutcome> unclear = tried.check("reference,title,Wann\r\nU-1,Other,31/12/2026\r\n");
        List<ImportOutcome> namedLikeIt = tried.check("reference,title,Supplier name 2\r\nU-1,Other,B Ltd\r\n");
        List<ImportOutcome> clear = tried.check("reference,title,Notes\r\nU-1,Other,31/12/2026\r\n");

        assertThat(unclear.get(0).errors().toString()).contains("'End date, without extensions'", "C (Wann)");
        assertThat(namedLikeIt.get(0).errors().toString()).contains("'Supplier'", "C (Supplier name 2)");
        assertThat(clear).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.CHANGED);
    }

    @Test
    void aHiddenColumnIsReadIfSomebodySaysWhatItIs() throws IOException {
        byte[] file = Files.readAllBytes(FOLDER.resolve("hidden-columns.xlsx"));
        ImportSettings said = ItemRules.read(
                ItemRules.object("{\"columns\": {\"Supplier\": \"suppliers\", \"Helper\": null}}"
                        .getBytes(StandardCharsets.UTF_8)),
                ImportSettings.class);

        List<ImportOutcome> outcomes = empty.check(file, said, ImportMode.UPDATE);

        assertThat(outcomes).hasSize(3).allMatch(one -> one.outcome() == ImportOutcome.Kind.ADDED);
        assertThat(WrittenOutcome.of(outcomes.get(0))).contains("Oakleaf Ltd").doesNotContain("suppliers\",\"because");
    }

    @Test
    void whatIsSaidOfOneColumnCountsForItAlone() {
        byte[] file = """
                reference,title,period.start,period.end,period.terminated,Total Value,Annual Value
                S-1,One,open,open,01/02/2024,250,1500
                """.getBytes(StandardCharsets.UTF_8);
        ImportSettings said =
                ItemRules.read(ItemRules.object("""
                        {"unit": "thousands", "columnSettings": {"Total Value": {"vat": "excluded"},
                         "G": {"unit": "ones", "vat": "excluded"}, "period.end": {"ongoing": ["Open"]}}}""".getBytes(StandardCharsets.UTF_8)), ImportSettings.class);

        ImportOutcome outcome = empty.check(file, said, ImportMode.UPDATE).get(0);

        assertThat(outcome.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("period.start"));
        ImportSettings nowhere = ItemRules.read(
                ItemRules.object(
                        "{\"columnSettings\": {\"Cost\": {\"unit\": \"thousands\"}}}".getBytes(StandardCharsets.UTF_8)),
                ImportSettings.class);
        assertThatThrownBy(() -> empty.check(file, nowhere, ImportMode.UPDATE)).hasMessageContaining("'Cost'");
        ImportOutcome right = empty.check(
                        new String(file, StandardCharsets.UTF_8)
                                .replace("One,open", "One,01/01/2024")
                                .getBytes(StandardCharsets.UTF_8),
                        said,
                        ImportMode.UPDATE)
                .get(0);
        assertThat(WrittenOutcome.of(right))
                .contains("period.ongoing = true", "value.total.amount = 2.5E+5", "value.annual.amount = 1.5E+3")
                .contains("value.vat = \"excluded\"");
    }

    @Test
    void everyColumnThatAMappingNamesAndIsNotThereIsToldAtOnce() {
        byte[] file = Trial.file("reference,title,Cost/year", "S-1,One,5");
        ImportSettings wrong = settings("{\"columns\": {\"Name\": \"title\", \"Cost/year\": \"price\"},"
                + " \"columnSettings\": {\"Amount\": {\"unit\": \"thousands\"}}}");

        assertThatThrownBy(() -> empty.check(file, wrong, ImportMode.UPDATE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder(
                                        "/columns/Name", "/columns/Cost~1year", "/columnSettings/Amount"));
    }

    @Test
    void headingsBetweenRowsAreWhatAPersonSays() throws IOException {
        byte[] file = Files.readAllBytes(FOLDER.resolve("headings-in-the-column-of-references.csv"));

        List<ImportOutcome> read = empty.check(file, settings("{\"headings\": \"department\"}"), ImportMode.UPDATE);
        List<ImportOutcome> leftOut = empty.check(file, settings("{\"headings\": \"none\"}"), ImportMode.UPDATE);

        assertThat(WrittenOutcome.of(read.get(0)))
                .contains("added A1", "department = \"Adult Social Care\"", "heading in row 3");
        assertThat(WrittenOutcome.of(read.get(2))).contains("added H2", "department = \"Highways & Transport\"");
        assertThat(WrittenOutcome.of(leftOut.get(0)))
                .contains("added A1", "{\"field\":\"department\",\"because\":\"not-published-here\"}");
        assertThatThrownBy(() -> empty.check(file, settings("{\"headings\": \"title\"}"), ImportMode.UPDATE))
                .hasMessageContaining("'title'");
    }

    @Test
    void anotherTableIsReadByTheRowOfItsHeaders() throws IOException {
        byte[] file = Files.readAllBytes(FOLDER.resolve("another-table-below.csv"));

        List<ImportOutcome> read = empty.check(file, settings("{\"headerRow\": 5}"), ImportMode.UPDATE);

        assertThat(WrittenOutcome.of(read.get(0))).contains("added C2", "title = \"Taxis\"", "\"name\":\"Cab Ltd\"");
    }

    @Test
    void sheetsThatMayHaveRecordsAndAreNotReadAreAWarningUnlessSomebodyChose() throws IOException {
        byte[] file = Files.readAllBytes(FOLDER.resolve("sheets-that-are-not-read.xlsx"));

        assertThat(warnings(file, "{}"))
                .containsExactly(
                        "'Places' may have records too and was not read; choose the sheet, and import each on its own");
        assertThat(warnings(file, "{\"sheet\": \"Places\"}")).isEmpty();
    }

    @Test
    void aSnapshotWithSheetsThatAreNotReadWithdrawsNothing() throws IOException {
        Tried tried = new Tried();
        tried.apply("reference,title\r\nGONE,Gone\r\n");
        byte[] file = Files.readAllBytes(FOLDER.resolve("sheets-that-are-not-read.xlsx"));

        assertThat(tried.check(file, settings("{}"), ImportMode.SNAPSHOT))
                .noneMatch(one -> one.outcome() == ImportOutcome.Kind.WITHDRAWN);
        assertThat(tried.check(file, settings("{\"sheet\": \"Places\"}"), ImportMode.SNAPSHOT))
                .anyMatch(one -> one.outcome() == ImportOutcome.Kind.WITHDRAWN);
    }

    private static List<String> warnings(byte[] file, String settings) {
        return read(file, settings).warnings();
    }

    private static List<String> notes(byte[] file) {
        return read(file, "{}").notes();
    }

    private static ParsedFile read(byte[] file, String settings) {
        return ImportFileReader.sheet(
                FileBytes.of(file),
                ContractAttributes.SHEET,
                settings(settings),
                ImportMode.UPDATE,
                LocalDate.of(2026, 11, 22));
    }

    @Test
    void whatMayBeANameIsPublishedIfSomebodySaysWhyAndIsNotRepeatedOtherwise() {
        String file = "reference,title,suppliers\r\nP-1,Taxis,John Smith\r\n";

        List<ImportOutcome> asked = empty.check(file);
        List<ImportOutcome> told =
                new Tried().overriding("He trades under his name").check(file);

        assertThat(asked).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.REFUSED);
        assertThat(asked.toString())
                .contains("C (suppliers): the cell may have a personal name")
                .doesNotContain("John");
        assertThat(told).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.ADDED);
    }

    @Test
    void aStatusOfOurOwnSpreadsheetIsComputedAndChecksNothing() {
        List<ImportOutcome> own = empty.check(
                "reference,title,period.start,period.end,status,missing.value\r\nO-1,One,2024-04-01,2099-03-31,expired,\r\n");

        assertThat(own).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.ADDED);
    }

    private static ImportSettings settings(String json) {
        return ItemRules.read(ItemRules.object(json.getBytes(StandardCharsets.UTF_8)), ImportSettings.class);
    }

    @Test
    void aSnapshotWithARowWithoutAReferenceWithdrawsNothing() {
        Tried tried = new Tried();
        tried.apply("reference,title\r\nA-1,One\r\nA-2,Two\r\n");

        List<ImportOutcome> snapshot = tried.check(
                "reference,title\r\nA-1,One\r\n,Two\r\n".getBytes(StandardCharsets.UTF_8),
                ImportSettings.NONE,
                ImportMode.SNAPSHOT);

        assertThat(snapshot).noneMatch(one -> one.outcome() == ImportOutcome.Kind.WITHDRAWN);
    }

    @Test
    void whatStoodOfOptionsIsGoneWhenTheFileSaysThatThereAreNone() {
        for (String none : List.of("No", "0", "none", "None remaining", "Extensions agreed: none", "no options")) {
            Tried tried = new Tried();
            String header = "reference,title,period.end,Extension options\r\n";
            tried.apply(header + "O-1,One,31/03/2027,Yes\r\nO-2,Two,31/03/2027,Up to 31/03/2028\r\n");

            List<ImportOutcome> told =
                    tried.check(header + "O-1,One,31/03/2027," + none + "\r\nO-2,Two,31/03/2027," + none + "\r\n");

            assertThat(told)
                    .as(none)
                    .extracting(ImportOutcome::outcome)
                    .containsExactly(ImportOutcome.Kind.CHANGED, ImportOutcome.Kind.CHANGED);
            assertThat(told.toString()).as(none).doesNotContain("kept as written");
        }
    }

    @Test
    void whatStoodOfOptionsIsGoneWhenASnapshotHasNoneAndStaysInAnUpdate() {
        String header = "reference,title,period.end,Extension options\r\n";
        Tried tried = new Tried();
        tried.apply(header
                + "O-1,One,31/03/2027,2 x 12 months\r\nO-2,Two,31/03/2027,Yes\r\nO-3,Three,31/03/2027,1 year\r\n");
        String blank = header + "O-1,One,31/03/2027,\r\nO-2,Two,31/03/2027,\r\nO-3,Three,31/03/2027,TBC\r\n";

        List<ImportOutcome> update = tried.check(blank);
        List<ImportOutcome> snapshot =
                tried.check(blank.getBytes(StandardCharsets.UTF_8), ImportSettings.NONE, ImportMode.SNAPSHOT);

        assertThat(update)
                .extracting(ImportOutcome::outcome)
                .containsExactly(
                        ImportOutcome.Kind.UNCHANGED, ImportOutcome.Kind.UNCHANGED, ImportOutcome.Kind.CHANGED);
        assertThat(WrittenOutcome.of(snapshot.get(0))).contains("changed O-1", "extensions = null");
        assertThat(WrittenOutcome.of(snapshot.get(1))).contains("changed O-2").doesNotContain("\"Yes\"");
        assertThat(snapshot.get(2).toString()).contains("extensions", "The spreadsheet says \\\"TBC\\\".");
    }

    @Test
    void commentsAreCountedAndNotRead() throws IOException {
        byte[] file = Files.readAllBytes(FOLDER.resolve("comments-on-cells.xlsx"));

        assertThat(notes(file))
                .contains("2 cells have comments, which were not read; the first cell is C2")
                .noneMatch(note -> note.contains("Jane") || note.contains("John"));
    }

    @Test
    void aReferenceWithDecimalsIsNotThatOfAnotherRecord() {
        Tried tried = new Tried();
        tried.apply("reference,title\r\n1010,Hastings\r\n101,Other\r\n");

        List<ImportOutcome> one = tried.check("Ref,Title\r\n101.0,Hastings\r\nA-1,New\r\n");
        List<ImportOutcome> all = tried.check("Ref,Title\r\n101.0,Third\r\n102.0,New\r\n");

        assertThat(one.get(0).errors().toString()).contains("saved as a number with decimals");
        assertThat(all)
                .extracting(ImportOutcome::record, ImportOutcome::outcome)
                .containsExactly(tuple("101", ImportOutcome.Kind.CHANGED), tuple("102", ImportOutcome.Kind.ADDED));
    }

    @Test
    void notesOnTheFileNameFieldsByTheirLabelsAndSayWhoChoseTheOrderOfDates() {
        byte[] file = Trial.file(
                "Ref,Title,Supplier 1,Supplier 2,Start Date (mm/dd/yyyy)", "N-1,Grit,Salt Ltd,Pane Ltd,04/01/2026");

        assertThat(notes(file))
                .containsExactly(
                        "column D (Supplier 2) is read as 'Supplier', and so is an earlier column",
                        "dates are read with the month first, as the headers say");
    }

    @Test
    void aNameIsToldAtTheCellThatHasIt() {
        String oneColumn = "reference,title,suppliers\r\nP-1,One,A Ltd\r\nP-1,One,A Ltd\r\nP-1,One,Robert West\r\n";
        String two = "reference,title,Supplier 1,Supplier 2\r\nP-1,One,B Ltd,Robert West\r\n";

        assertThat(empty.check(oneColumn).toString()).contains("row 4,").doesNotContain("row 3,");
        assertThat(empty.check(two).toString()).contains("D (Supplier 2)").doesNotContain("C (Supplier 1)");
    }
}
