package register.registers.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import register.Trial;
import register.intake.drafts.Mode;
import register.intake.drafts.Settings;
import register.intake.drafts.Wrong;
import register.intake.imports.Outcome;
import register.values.Missing;
import register.values.Resources;

/** What a council's list of its systems says. */
class SystemSheetTest {
    private final Trial<IctSystem> trial = new Trial<>(SystemIntake.importable());

    @Test
    void aListWithAUseInEachRowSaysWholeSystems() {
        trial.apply(
                "Application,Vendor,Used for,Service area,Contract ref,As at",
                "Northgate,NEC,case handling,Council Tax; Housing,COV 1,01/04/2024",
                "Northgate,,online forms,,,13/04/2024",
                "Orbis,N/A,telephony,,TBC,Apr 2024");

        IctSystem northgate = trial.standing("northgate");
        assertThat(northgate.manufacturer()).isEqualTo("NEC");
        assertThat(northgate.contract()).hasToString("COV 1");
        assertThat(northgate.uses())
                .extracting(
                        IctSystem.Use::function,
                        IctSystem.Use::serviceLines,
                        use -> use.asOf().toString())
                .containsExactly(
                        tuple("case handling", List.of("Council Tax", "Housing"), "2024-04-01"),
                        tuple("online forms", List.of(), "2024-04-13"));
        assertThat(trial.standing("orbis").missing())
                .extracting(Missing::field, Missing::because)
                .containsExactlyInAnyOrder(
                        tuple("manufacturer", Missing.Because.NOT_APPLICABLE),
                        tuple("contract", Missing.Because.NOT_RECORDED));
    }

    @Test
    void rowsThatDifferInTheirServiceLinesAloneAreOneUse() {
        trial.apply(
                "System,Function,Service line,As of",
                "Firmstep,case handling,Highways,2019",
                "Firmstep,case handling,Waste,2019",
                "Firmstep,queues; forms,,2019");

        assertThat(trial.standing("firmstep").uses())
                .extracting(IctSystem.Use::function, IctSystem.Use::serviceLines)
                .containsExactly(
                        tuple("case handling", List.of("Highways", "Waste")),
                        tuple("queues", List.of()),
                        tuple("forms", List.of()));
    }

    @Test
    void theResponsesAsTheyWereWrittenDownChangeNothingOfWhatShips() {
        trial.apply(Resources.bytes("/coventry/systems.ndjson"), Settings.NONE, Mode.UPDATE);

        List<Outcome> outcomes = trial.check(Resources.bytes("/coventry/systems.csv"), Settings.NONE, Mode.UPDATE);

        assertThat(outcomes).hasSize(16);
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(Outcome.Kind.UNCHANGED));
    }

    @Test
    void theResponsesAsTheyWereWrittenDownSayWholeSystemsByThemselves() {
        List<Outcome> outcomes = trial.apply(Resources.bytes("/coventry/systems.csv"), Settings.NONE, Mode.SNAPSHOT);

        assertThat(outcomes).extracting(Outcome::outcome).hasSize(16).containsOnly(Outcome.Kind.ADDED);
        assertThat(trial.standing("firmstep").uses()).hasSize(4);
    }

    @Test
    void anUpdateLeavesTheUsesThatTheFileDoesNotSpeakOf() {
        trial.apply(
                "System,Function,Service line,As of,Note",
                "Firmstep,case handling,Highways,2019,Since 2015",
                "Firmstep,queues,,2019,");

        List<Outcome> outcomes =
                trial.apply("System,Function,As of", "Firmstep,Case handling,2024", "Firmstep,forms,2024");

        assertThat(outcomes).extracting(Outcome::outcome).containsExactly(Outcome.Kind.CHANGED);
        assertThat(trial.standing("firmstep").uses())
                .extracting(IctSystem.Use::function, IctSystem.Use::serviceLines, IctSystem.Use::note)
                .containsExactly(
                        tuple("Case handling", List.of("Highways"), "Since 2015"),
                        tuple("queues", List.of(), null),
                        tuple("forms", List.of(), null));
    }

    @Test
    void ourOwnSpreadsheetChangesTheSystemAndNotItsUses() {
        trial.apply(
                "System,Function,Service line,As of", "Firmstep,forms,Waste; Housing,2019", "Firmstep,queues,,2019");

        List<Outcome> maker = trial.apply(
                "name,manufacturer,uses.function,uses",
                "Firmstep,Granicus,forms; queues,\"forms (Waste, Housing); queues\"");
        List<Outcome> uses = trial.apply(
                "name,manufacturer,uses.function,uses", "Firmstep,Granicus,forms; chat,forms (Waste); chat");

        assertThat(maker).extracting(Outcome::outcome).containsExactly(Outcome.Kind.CHANGED);
        assertThat(trial.standing("firmstep").uses()).hasSize(2);
        assertThat(uses)
                .flatExtracting(Outcome::errors)
                .extracting(Wrong::row, Wrong::column)
                .containsExactly(tuple(2, "D (uses)"), tuple(2, "C (uses.function)"));
    }

    @Test
    void aUseSaysWhatForAndAsOfWhen() {
        List<Outcome> outcomes = trial.apply(
                "System,Function,Service line,As of",
                "One,forms,,",
                "Two,,Housing,2019",
                "Three,forms,,soon",
                "Four,forms,,ongoing");

        assertThat(outcomes)
                .flatExtracting(Outcome::errors)
                .extracting(Wrong::row, Wrong::column)
                .contains(
                        tuple(2, "D (As of)"), tuple(3, "B (Function)"), tuple(4, "D (As of)"), tuple(5, "D (As of)"));
        assertThat(outcomes).extracting(Outcome::outcome).containsOnly(Outcome.Kind.REFUSED);
    }

    @Test
    void aUseIsSaidOnceAndWhatIsSaidIsNotExcused() {
        String use = "{\"function\":\"forms\",\"onlineForm\":\"Own\",\"asOf\":\"2019\"}";
        String system = """
                {"name":"%s","manufacturer":"M","uses":[%s],"missing":[{"field":"contract","because":"not-held"}%s]}
                """;

        List<Outcome> outcomes = trial.apply(
                system.formatted("One", use + "," + use, "").strip(),
                system.formatted("Two", use, ",{\"field\":\"uses.onlineForm\",\"because\":\"not-held\"}")
                        .strip(),
                system.formatted("Summary", use, "").strip());

        assertThat(outcomes)
                .flatExtracting(Outcome::errors)
                .extracting(Wrong::field)
                .containsExactly("/uses/1", "/missing/1", null);
    }
}
