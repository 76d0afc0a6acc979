package register.registers.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;
import register.values.Missing;
import register.values.Money;
import register.values.Resources;

/** What a council's list of its systems says. */
class SystemSheetTest {
    private final Trial<IctSystem> trial = new Trial<>(Systems.DEFINITION.importable());

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
                        tuple("supplier", Missing.Because.NOT_PUBLISHED_HERE),
                        tuple("version", Missing.Because.NOT_PUBLISHED_HERE),
                        tuple("annualCost", Missing.Because.NOT_PUBLISHED_HERE),
                        tuple("contract", Missing.Because.NOT_RECORDED));
    }

    @Test
    void suppliersVersionsAndCostsAreRead() {
        trial.apply(
                "System,Manufacturer,Software supplier,Version,Annual cost (£),Used for,As at",
                "Mosaic,Access,Phoenix Software Ltd,24.1,\"45,000\",case handling,13/04/2024",
                "Orbis,,TBC,,Withheld under s43(2),telephony,13/04/2024");

        IctSystem mosaic = trial.standing("mosaic");
        assertThat(mosaic.supplier()).isEqualTo("Phoenix Software Ltd");
        assertThat(mosaic.version()).isEqualTo("24.1");
        assertThat(mosaic.annualCost()).hasToString(new Money(new BigDecimal("45000"), "GBP").toString());
        assertThat(trial.standing("orbis").missing())
                .extracting(Missing::field, Missing::because, Missing::section)
                .contains(
                        tuple("supplier", Missing.Because.NOT_RECORDED, null),
                        tuple("annualCost", Missing.Because.WITHHELD, "43(2)"));
    }

    @Test
    void onlyVersionsThatASpreadsheetMadeOfTwoNumbersAreRefused() {
        List<ImportOutcome> outcomes = trial.check(
                Trial.file(
                        "System,Manufacturer,Version,Used for,As at",
                        "One,M,7.2.10,cases,13/04/2024",
                        "Two,M,10.15.07,cases,13/04/2024",
                        "Three,M,April 2024,cases,13/04/2024",
                        "Four,M,01/02/2024,cases,13/04/2024",
                        "Five,M,1-Feb,cases,13/04/2024",
                        "Six,M,Dec-24,cases,13/04/2024",
                        "Seven,M,1.2E+10,cases,13/04/2024"),
                ImportSettings.NONE,
                ImportMode.UPDATE);

        assertThat(outcomes)
                .extracting(outcome -> outcome.outcome() == ImportOutcome.Kind.REFUSED)
                .containsExactly(false, false, false, false, true, true, true);
        assertThat(outcomes.get(0).notes()).isEmpty();
        assertThat(outcomes.get(3).notes().toString()).contains("the version 01/02/2024 looks like a date");
    }

    @Test
    void aColumnThatMayBeTheSupplierIsAskedAbout() {
        List<ImportOutcome> outcomes = trial.check(
                Trial.file(
                        "System,Manufacturer,Provider of system,Used for,As at",
                        "Mosaic,Access,Phoenix,cases,13/04/2024"),
                ImportSettings.NONE,
                ImportMode.UPDATE);

        assertThat(outcomes.get(0).errors().toString()).contains("Supplier", "C (Provider of system)");
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
        trial.apply(Resources.bytes("/coventry/systems.ndjson"), ImportSettings.NONE, ImportMode.UPDATE);

        List<ImportOutcome> outcomes =
                trial.check(Resources.bytes("/coventry/systems.csv"), ImportSettings.NONE, ImportMode.UPDATE);

        assertThat(outcomes).hasSize(16);
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(ImportOutcome.Kind.UNCHANGED));
    }

    @Test
    void theResponsesAsTheyWereWrittenDownSayWholeSystemsByThemselves() {
        List<ImportOutcome> outcomes =
                trial.apply(Resources.bytes("/coventry/systems.csv"), ImportSettings.NONE, ImportMode.SNAPSHOT);

        assertThat(outcomes).extracting(ImportOutcome::outcome).hasSize(16).containsOnly(ImportOutcome.Kind.ADDED);
        assertThat(trial.standing("firmstep").uses()).hasSize(4);
    }

    @Test
    void anUpdateLeavesTheUsesThatTheFileDoesNotSpeakOf() {
        trial.apply(
                "System,Function,Service line,As of,Note",
                "Firmstep,case handling,Highways,2019,Since 2015",
                "Firmstep,queues,,2019,");

        List<ImportOutcome> outcomes =
                trial.apply("System,Function,As of", "Firmstep,Case handling,2024", "Firmstep,forms,2024");

        assertThat(outcomes).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.CHANGED);
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

        List<ImportOutcome> maker = trial.apply(
                "name,manufacturer,uses.function,uses",
                "Firmstep,Granicus,forms; queues,\"forms (Waste, Housing); queues\"");
        List<ImportOutcome> uses = trial.apply(
                "name,manufacturer,uses.function,uses", "Firmstep,Granicus,forms; chat,forms (Waste); chat");

        assertThat(maker).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.CHANGED);
        assertThat(trial.standing("firmstep").uses()).hasSize(2);
        assertThat(uses)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::row, CellError::column)
                .containsExactly(tuple(2, "D (uses)"), tuple(2, "C (uses.function)"));
    }

    @Test
    void aUseSaysWhatForAndAsOfWhen() {
        List<ImportOutcome> outcomes = trial.apply(
                "System,Function,Service line,As of",
                "One,forms,,",
                "Two,,Housing,2019",
                "Three,forms,,soon",
                "Four,forms,,ongoing");

        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::row, CellError::column)
                .contains(
                        tuple(2, "D (As of)"), tuple(3, "B (Function)"), tuple(4, "D (As of)"), tuple(5, "D (As of)"));
        assertThat(outcomes).extracting(ImportOutcome::outcome).containsOnly(ImportOutcome.Kind.REFUSED);
    }

    @Test
    void aUseIsSaidOnceAndWhatIsSaidIsNotExcused() {
        String use = "{\"function\":\"forms\",\"onlineForm\":\"Own\",\"asOf\":\"2019\"}";
        String system = """
                {"name":"%s","manufacturer":"M","uses":[%s],"missing":[{"field":"contract","because":"not-held"}%s]}
                """;

        List<ImportOutcome> outcomes = trial.apply(
                system.formatted("One", use + "," + use, "").strip(),
                system.formatted("Two", use, ",{\"field\":\"uses.onlineForm\",\"because\":\"not-held\"}")
                        .strip(),
                system.formatted("Summary", use, "").strip());

        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::field)
                .containsExactly("/uses/1", "/missing/1", null);
    }
}
