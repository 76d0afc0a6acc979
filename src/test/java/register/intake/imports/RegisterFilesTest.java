package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.Registers;
import register.SetClock;
import register.TestDatabase;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.ItemRules;
import register.registers.disclosures.Disclosures;
import register.registers.metrics.Measures;
import register.registers.metrics.Observations;
import register.registers.systems.Systems;
import register.store.log.Log;

/**
 * Files of figures, measures, systems and past answers as councils have them, with what each row comes to written down beside
 * them in {@code src/test/resources/imports}.
 *
 * <p>With {@code -Dimports=write} it is written anew; read every line that changes.
 */
class RegisterFilesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "imports");
    private static final Map<String, Trial<?>> TRIALS = new HashMap<>();
    private static final ImportSettings SAID = ItemRules.read(
            ItemRules.object("{\"constants\": {\"regime\": \"FOIA\"}}".getBytes(StandardCharsets.UTF_8)),
            ImportSettings.class);

    @BeforeAll
    static void open() {
        Log log = new Log(TestDatabase.fresh().asService(), new SetClock("2026-11-22T12:00:00Z"), Registers.ALL);
        TRIALS.put("observations", new Trial<>(log, Observations.DEFINITION.importable()));
        TRIALS.put("measures", new Trial<>(log, Measures.DEFINITION.importable()));
        TRIALS.put("systems", new Trial<>(log, Systems.DEFINITION.importable()));
        TRIALS.put("disclosures", new Trial<>(log, Disclosures.DEFINITION.importable()));
    }

    static Stream<Path> files() throws IOException {
        Stream.Builder<Path> all = Stream.builder();
        for (String register : List.of("observations", "measures", "systems", "disclosures")) {
            try (Stream<Path> some = Files.list(FOLDER.resolve(register))) {
                some.filter(file -> !file.toString().endsWith(".txt")).sorted().forEach(all);
            }
        }
        return all.build();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowComesToWhatIsWrittenDown(Path file) throws IOException {
        String register = file.getName(file.getNameCount() - 2).toString();
        Trial<?> trial = Objects.requireNonNull(TRIALS.get(register));

        List<ImportOutcome> outcomes = trial.check(
                Files.readAllBytes(file),
                register.equals("disclosures") ? SAID : ImportSettings.NONE,
                ImportMode.UPDATE);

        String told = outcomes.stream().map(WrittenOutcome::of).collect(Collectors.joining());
        Path written = file.resolveSibling(file.getFileName().toString().replaceFirst("[.][a-z]+$", ".txt"));
        if ("write".equals(System.getProperty("imports"))) {
            Files.writeString(written, told);
        }
        assertThat(told).isEqualTo(Files.readString(written));
    }
}
