package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.imports.ImportDefinition;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;
import register.registers.RegisterDefinition;
import register.values.Resources;

/** What ships, sent again as the service itself writes it. */
class ShippedRulesTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    static Stream<ImportDefinition<?>> all() {
        return RegisterApplication.REGISTERS.stream().map(RegisterDefinition::importable);
    }

    static Stream<ImportDefinition<?>> sheets() {
        return all().filter(importable -> importable.sheet() != null);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatShipsIsTakenInWithoutAnOverride(ImportDefinition<?> importable) {
        byte[] file = Resources.bytes("/coventry/" + importable.register().path() + ".ndjson");

        List<ImportOutcome> outcomes = new Trial<>(importable).apply(file, ImportSettings.NONE, ImportMode.UPDATE);

        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(outcome ->
                        assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(ImportOutcome.Kind.ADDED));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLinesThatTheServiceWritesComeBackAsTheSameItems(ImportDefinition<?> importable) {
        assertUnchanged(importable, ".ndjson", ImportMode.SNAPSHOT);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void theSpreadsheetThatTheServiceWritesChangesNothing(ImportDefinition<?> importable) {
        assertUnchanged(importable, ".csv", ImportMode.UPDATE);
    }

    private static void assertUnchanged(ImportDefinition<?> importable, String suffix, ImportMode mode) {
        String path = "/" + importable.register().path();
        byte[] file = SERVICE.get(path + suffix).body().getBytes(StandardCharsets.UTF_8);

        List<ImportOutcome> outcomes = new Trial<>(SERVICE.log(), importable).check(file, ImportSettings.NONE, mode);

        assertThat(outcomes).hasSize(SERVICE.json(path).at("/total").asInt());
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(ImportOutcome.Kind.UNCHANGED));
    }
}
