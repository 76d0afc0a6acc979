package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.intake.drafts.Mode;
import register.intake.drafts.Settings;
import register.intake.imports.Importable;
import register.intake.imports.Outcome;
import register.registers.contracts.ContractIntake;
import register.registers.disclosures.DisclosureIntake;
import register.registers.metrics.MeasureIntake;
import register.registers.metrics.ObservationIntake;
import register.registers.systems.SystemIntake;
import register.values.Resources;

/** What ships, sent again as the service itself writes it. */
class ShippedIntakesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    static Stream<Importable<?>> all() {
        return Stream.of(
                ContractIntake.importable(),
                SystemIntake.importable(),
                DisclosureIntake.importable(),
                MeasureIntake.importable(),
                ObservationIntake.importable());
    }

    static Stream<Importable<?>> sheets() {
        return all().filter(importable -> importable.sheet() != null);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatShipsIsTakenInWithoutAnOverride(Importable<?> importable) {
        byte[] file = Resources.bytes("/coventry/" + importable.register().path() + ".ndjson");

        List<Outcome> outcomes = new Trial<>(importable).apply(file, Settings.NONE, Mode.UPDATE);

        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(outcome ->
                        assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(Outcome.Kind.ADDED));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLinesThatTheServiceWritesComeBackAsTheSameItems(Importable<?> importable) {
        assertUnchanged(importable, ".ndjson", Mode.SNAPSHOT);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void theSpreadsheetThatTheServiceWritesChangesNothing(Importable<?> importable) {
        assertUnchanged(importable, ".csv", Mode.UPDATE);
    }

    private static void assertUnchanged(Importable<?> importable, String suffix, Mode mode) {
        String path = "/" + importable.register().path();
        byte[] file = SERVICE.get(path + suffix).body().getBytes(StandardCharsets.UTF_8);

        List<Outcome> outcomes = new Trial<>(SERVICE.log(), importable).check(file, Settings.NONE, mode);

        assertThat(outcomes).hasSize(SERVICE.json(path).at("/total").asInt());
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(Outcome.Kind.UNCHANGED));
    }
}
