package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;
import register.registers.figures.Measure;
import register.registers.figures.Threshold;
import register.registers.figures.Unit;
import register.values.Json;
import register.values.Resources;

/** What a council's list of its indicators says. */
class MeasureSheetTest {
    private final Trial<Measure> trial = new Trial<>(Measures.DEFINITION.importable());

    @Test
    void aMeasureIsCalledInAddressesByTheWordsOfItsName() {
        trial.apply(
                "Indicator,Unit,Service Area,Description,Polarity,Target,Service Standard",
                "Calls answered,%,Contact centre,Share of all calls,Higher is better,90%,60 seconds");

        Measure measure = trial.standing("callsanswered");
        assertThat(measure.measure()).isEqualTo("calls-answered");
        assertThat(measure.name()).isEqualTo("Calls answered");
        assertThat(measure.unit()).isEqualTo(Unit.PERCENT);
        assertThat(measure.service()).isEqualTo("Contact centre");
        assertThat(measure.channel()).isEqualTo("all");
        assertThat(measure.definition()).isEqualTo("Share of all calls");
        assertThat(measure.better()).isEqualTo(Measure.Better.HIGHER);
        assertThat(measure.target()).isEqualByComparingTo("90");
        assertThat(measure.threshold()).isEqualTo(new Threshold(BigDecimal.valueOf(60), Threshold.Unit.SECONDS));
    }

    @Test
    void theResponsesAsTheyWereWrittenDownChangeNothingOfWhatShips() {
        trial.apply(Resources.bytes("/coventry/metrics.ndjson"), ImportSettings.NONE, ImportMode.UPDATE);

        List<ImportOutcome> outcomes =
                trial.check(Resources.bytes("/coventry/measures.csv"), ImportSettings.NONE, ImportMode.UPDATE);

        assertThat(outcomes).hasSize(64);
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(ImportOutcome.Kind.UNCHANGED));
    }

    @Test
    void whatIsNoUnitOrNoDirectionIsRefusedByItsRowAndColumn() {
        List<ImportOutcome> outcomes = trial.apply(
                "measure,name,unit,service,better,target,threshold",
                "calls,Calls,furlongs,Contact centre,higher,,",
                "visits,Visits,number,Contact centre,sideways,,",
                "waits,Waits,minutes,Contact centre,lower,under 5,",
                "letters,Letters,count,Contact centre,,,soon",
                "emails,E-mails,no.,Contact centre,neither,N/A,20 working days");

        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::row, CellError::column)
                .containsExactly(
                        tuple(2, "C (unit)"),
                        tuple(3, "E (better)"),
                        tuple(4, "F (target)"),
                        tuple(5, "G (threshold)"));
        assertThat(outcomes.get(4).outcome()).isEqualTo(ImportOutcome.Kind.ADDED);
    }

    @Test
    void halfAShareATargetThatCannotBeAndATakenAddressAreRefused() {
        List<ImportOutcome> outcomes = trial.apply(
                "measure,name,unit,service,numerator,denominator,target",
                "hit-rate,Hit rate,percent,FOI,on-time,,",
                "delivered,Delivered,yes-no,FOI,,,2",
                "waits,Waits,seconds,FOI,,,-1",
                "summary,Summary,count,FOI,,,");

        assertThat(outcomes).extracting(ImportOutcome::outcome).containsOnly(ImportOutcome.Kind.REFUSED);
        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::column)
                .containsExactly("F (denominator)", "G (target)", "G (target)", null);
    }

    @Test
    void aBlankCellLeavesAMeasureInAnUpdateAndEmptiesItInASnapshot() {
        trial.apply("measure,name,unit,service,definition,target", "calls,Calls,count,Contact centre,All of them,9");
        byte[] blank = Trial.file("measure,name,unit,service,definition,target", "calls,Calls,count,Contact centre,,");

        assertThat(trial.check(blank, ImportSettings.NONE, ImportMode.UPDATE))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.UNCHANGED);
        trial.apply(blank, ImportSettings.NONE, ImportMode.SNAPSHOT);

        assertThat(trial.standing("calls").definition()).isNull();
        assertThat(trial.standing("calls").target()).isNull();
    }

    @Test
    void whatNoColumnSaysCanBeSaidOfAllOfThem() {
        ImportSettings settings = Json.mapper()
                .convertValue(
                        Map.of("constants", Map.of("service", "Contact centre", "channel", "web")),
                        ImportSettings.class);

        trial.apply(Trial.file("KPI,Unit", "Pages read,number"), settings, ImportMode.UPDATE);

        assertThat(trial.standing("pagesread").channel()).isEqualTo("web");
    }
}
