package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportFileReader;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.editing.ItemRules;
import register.intake.sheets.FileBytes;
import register.registers.contracts.ContractAttributes;

/**
 * Files as councils really publish them, with what each of their rows comes to written down in {@code
 * src/test/resources/imports}.
 *
 * <p>With {@code -Dimports=write} it is written anew; read every line that changes.
 */
class CouncilFilesTest {
    private static final Path WRITTEN = Path.of("src", "test", "resources", "imports");

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("pittsburgh-contracts-2015", settings("""
                        {"columns": {"CONTRACT": "reference", "SERVICE": "description"}, "dates": "month-first",
                          "leaveOutUnread": true}""")),
                Arguments.of("trafford-grants", settings("""
                        {"constants": {"title": "Voluntary sector grant"}, "leaveOutUnread": true}""")),
                Arguments.of("gla-spend-2012-13-P10", settings("""
                        {"columns": {"Document No": "reference", "Expenditure Account Code Description": "title",
                          "Amount": "value.total.amount", "Clearing Date": "period.start", "Vendor ID": null}, "leaveOutUnread": true}""")),
                Arguments.of("darlington-spend-2018-10", settings("""
                        {"columns": {"Transaction Number": "reference", "Account": "title",
                          "Invoice Line Value (net of VAT)": "value.total.amount",
                          "Directotate": "department"}, "leaveOutUnread": true}""")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowComesToWhatIsWrittenDown(String name, ImportSettings settings) throws IOException {
        Tried tried = new Tried();
        byte[] file = Tried.file("/registers/" + name + ".csv.gz");

        List<ImportOutcome> outcomes = tried.check(file, settings, ImportMode.UPDATE);

        Path written = WRITTEN.resolve(name + ".txt");
        String lines = outcomes.stream().map(CouncilFilesTest::line).collect(Collectors.joining("\n", "", "\n"));
        if ("write".equals(System.getProperty("imports"))) {
            Files.writeString(written, lines);
        }
        assertThat(lines).isEqualTo(Files.readString(written));
    }

    /** Nothing of them is taken in by their headers alone, since what a column means is not guessed. */
    @ParameterizedTest
    @MethodSource("files")
    void whatIsUnclearIsSaidBeforeSomebodySaysWhatTheColumnsAre(String name, ImportSettings settings) {
        byte[] file = Tried.file("/registers/" + name + ".csv.gz");

        ParsedFile read = ImportFileReader.sheet(
                FileBytes.of(file),
                ContractAttributes.SHEET,
                ImportSettings.NONE,
                ImportMode.UPDATE,
                LocalDate.of(2026, 11, 22));
        ParsedFile said = ImportFileReader.sheet(
                FileBytes.of(file), ContractAttributes.SHEET, settings, ImportMode.UPDATE, LocalDate.of(2026, 11, 22));

        assertThat(read.isUnclear()).isTrue();
        assertThat(read.warnings().get(0)).containsPattern("\\d+ of \\d+ columns were not read: ");
        assertThat(read.drafts()).allSatisfy(draft -> {
            ImportIssues issues = new ImportIssues();
            draft.words().draw(null, issues);
            assertThat(issues.wrong()).isNotEmpty();
        });
        assertThat(said.isUnclear()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatIsTakenInAndSentAgainChangesNothing(String name, ImportSettings settings) {
        Tried tried = new Tried();
        byte[] file = Tried.file("/registers/" + name + ".csv.gz");

        List<ImportOutcome> first = tried.apply(file, settings, ImportMode.UPDATE);
        long entries = tried.log().head().number();
        List<ImportOutcome> update = tried.apply(file, settings, ImportMode.UPDATE);
        List<ImportOutcome> snapshot = tried.apply(file, settings, ImportMode.SNAPSHOT);

        assertThat(entries).isEqualTo(count(first, ImportOutcome.Kind.ADDED)).isPositive();
        assertThat(count(update, ImportOutcome.Kind.UNCHANGED)).isEqualTo(entries);
        assertThat(count(snapshot, ImportOutcome.Kind.UNCHANGED)).isEqualTo(entries);
        assertThat(tried.log().head().number()).isEqualTo(entries);
        assertThat(tried.isWhole()).isTrue();
    }

    private static long count(List<ImportOutcome> outcomes, ImportOutcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.outcome() == kind).count();
    }

    private static ImportSettings settings(String json) {
        return ItemRules.read(ItemRules.object(json.getBytes(StandardCharsets.UTF_8)), ImportSettings.class);
    }

    /** The rows, what they come to, and what is wrong with them. */
    private static String line(ImportOutcome outcome) {
        String errors = outcome.errors().stream().map(CellError::toString).collect(Collectors.joining(" | "));
        String record = outcome.key() == null ? "" : " " + outcome.key();
        return outcome.rows() + " " + outcome.outcome().word() + record + (errors.isEmpty() ? "" : ": " + errors);
    }
}
