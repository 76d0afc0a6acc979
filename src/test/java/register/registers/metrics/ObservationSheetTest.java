package register.registers.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.api.reading.FieldDifference;
import register.intake.drafts.CellError;
import register.intake.drafts.ImportFileReader;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.PendingRecord;
import register.intake.editing.WriteContext;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;
import register.intake.sheets.FileBytes;
import register.registers.figures.Bound;
import register.registers.figures.Marker;
import register.registers.figures.Observation;
import register.values.Json;
import register.values.Missing;
import register.values.Resources;
import register.values.problem.Refusal;

/** What the spreadsheets of councils say of their figures. */
class ObservationSheetTest {
    private final Trial<Observation> trial = new Trial<>(Observations.DEFINITION.importable());

    @Test
    void aRowIsAnObservationOfItsMeasureInItsPeriod() {
        List<ImportOutcome> outcomes = trial.apply(
                "KPI,Reporting period,Actual,Comments",
                "Calls offered,Apr-22,\"1,234\",Provisional",
                "calls-offered,May-22,1300,");

        assertThat(outcomes)
                .extracting(ImportOutcome::outcome, ImportOutcome::record, ImportOutcome::key)
                .containsExactly(
                        tuple(ImportOutcome.Kind.ADDED, "Calls offered, April 2022", "callsoffered202204"),
                        tuple(ImportOutcome.Kind.ADDED, "Calls offered, May 2022", "callsoffered202205"));
        Observation april = trial.standing("callsoffered202204");
        assertThat(april.measure()).isEqualTo("calls-offered");
        assertThat(april.value()).isEqualByComparingTo("1234");
        assertThat(april.asPublished()).isEqualTo("1,234");
        assertThat(april.note()).isEqualTo("Provisional");
        assertThat(trial.standing("callsoffered202205").asPublished()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "49%, 49, 49%",
        "1 234, 1234, 1 234",
        "'£1,234.50', 1234.5, '£1,234.50'",
        "03:42, 222, 03:42",
        "2mins 29 secs, 149, 2mins 29 secs",
        "-3, -3, ",
        "12.50, 12.5, ",
        "Yes, 1, ",
        "No, 0, ",
        "0, 0, ",
        "12 [p], 12, ",
        "'5,000 [e]', 5000, '5,000'",
    })
    void aFigureIsKeptAsANumberAndAsItWasWrittenWhereThatIsMore(
            String cell, BigDecimal value, @Nullable String written) {
        Observation observation = one(cell);

        assertThat(observation.value()).isEqualByComparingTo(value);
        assertThat(observation.asPublished()).isEqualTo(written);
        assertThat(observation.missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "N/A, not-published-here, ",
        ".., not-published-here, ",
        "TBC, not-recorded, ",
        "not applicable, not-applicable, ",
        "withheld s43(2), withheld, ",
        "[c], not-published-here, c",
        "[x], not-published-here, x",
        "[z], not-applicable, z",
        "N/A [z], not-applicable, z",
        "'', not-recorded, ",
    })
    void whereThereIsNoFigureItIsSaidWhy(String cell, String because, @Nullable String marker) {
        Observation observation = one(cell);

        assertThat(observation.value()).isNull();
        assertThat(observation.missing())
                .extracting(missing -> missing.because().word())
                .containsExactly(because);
        assertThat(observation.markers())
                .extracting(Marker::word)
                .containsExactlyElementsOf(Optional.ofNullable(marker).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({"<5, 5, ", "'>13,000', , 13000", "<5 [c], 5, "})
    void whatIsOnlyBoundedIsMissingWithItsBound(String cell, @Nullable BigDecimal below, @Nullable BigDecimal above) {
        Observation observation = one(cell);

        assertThat(observation.value()).isNull();
        assertThat(observation.missing())
                .extracting(Missing::because)
                .containsExactly(Missing.Because.NOT_PUBLISHED_HERE);
        assertThat(observation.bound()).isEqualTo(new Bound(below, above));
        assertThat(observation.asPublished()).isEqualTo(cell.replace(" [c]", ""));
    }

    @Test
    void whatCannotBeReadIsRefusedByItsRowAndColumn() {
        List<String> cells =
                List.of("-", "nil", "none", "about 5", "5 or 6", "<=5", "12 [q]", "12 [c]", "#REF!", "2 days");
        List<String> lines = new ArrayList<>(List.of("Measure,Period,Value", "visits,2018,7"));
        cells.forEach(cell -> lines.add("visits-" + (char) ('a' + lines.size()) + ",2019," + cell));

        List<ImportOutcome> outcomes = trial.apply(lines.toArray(String[]::new));

        assertThat(outcomes.get(0).outcome()).isEqualTo(ImportOutcome.Kind.ADDED);
        assertThat(outcomes.subList(1, outcomes.size()))
                .extracting(ImportOutcome::outcome)
                .containsOnly(ImportOutcome.Kind.REFUSED);
        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::row, CellError::column, CellError::value)
                .containsExactlyElementsOf(cells.stream()
                        .map(cell -> tuple(cells.indexOf(cell) + 3, "C (Value)", cell))
                        .toList());
    }

    @Test
    void aPeriodOrAMeasureThatIsNotSaidIsRefusedByItsRowAndColumn() {
        List<ImportOutcome> outcomes =
                trial.apply("Measure,Period,Value", "visits,soon,7", ",2018,8", "visits,,9", "visits 2018,2018,1");

        assertThat(outcomes).extracting(ImportOutcome::outcome).containsOnly(ImportOutcome.Kind.REFUSED);
        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::row, CellError::column)
                .containsExactly(
                        tuple(2, "B (Period)"),
                        tuple(3, "A (Measure)"),
                        tuple(4, "B (Period)"),
                        tuple(5, "A (Measure)"));
    }

    @Test
    void aColumnOfUnitsContradictsATimeOrAShare() {
        List<ImportOutcome> outcomes = trial.apply(
                "Measure,Unit,Period,Value", "wait,days,2018,03:42", "share,count,2018,5%", "wait,seconds,2019,03:42");

        assertThat(outcomes)
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.REFUSED, ImportOutcome.Kind.REFUSED, ImportOutcome.Kind.ADDED);
    }

    @Test
    void aDimensionIsAColumnThatSaysSoOrAPairOfColumns() {
        trial.apply("measure,period,value,dimensions.Service line", "visits,2018,7,Council Tax");
        trial.apply("measure,period,dimension,member,value", "visits,2018,service line,Housing,8", "visits,2018,,,15");
        trial.apply("measure,period,dimensions,value", "visits,2018,channel: web; serviceLine: Housing; Rents,3");

        assertThat(trial.standing("visits2018servicelinecounciltax").dimensions())
                .containsExactly(Map.entry("serviceLine", "Council Tax"));
        assertThat(trial.standing("visits2018servicelinehousing").value()).isEqualByComparingTo("8");
        assertThat(trial.standing("visits2018").value()).isEqualByComparingTo("15");
        assertThat(trial.standing("visits2018channelwebservicelinehousingrents").dimensions())
                .containsExactly(Map.entry("channel", "web"), Map.entry("serviceLine", "Housing; Rents"));
    }

    @Test
    void aColumnOfFewWordsIsNoDimensionUnlessTheCouncilSaysSo() {
        byte[] file = Trial.file("measure,period,value,Team", "visits,2018,7,North", "visits,2018,8,South");

        List<ImportOutcome> silent = trial.check(file, ImportSettings.NONE, ImportMode.UPDATE);
        List<ImportOutcome> mapped =
                trial.apply(file, mapping(Map.of("Team", "dimensions.team"), Map.of()), ImportMode.UPDATE);

        assertThat(silent)
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.ADDED, ImportOutcome.Kind.REFUSED);
        assertThat(mapped).extracting(ImportOutcome::outcome).containsOnly(ImportOutcome.Kind.ADDED);
        assertThat(trial.standing("visits2018teamsouth").value()).isEqualByComparingTo("8");
    }

    @Test
    void aPartHasBothItsDimensionAndItsMember() {
        List<ImportOutcome> outcomes =
                trial.apply("measure,period,dimension,member,value", "visits,2018,channel,,1", "visits,2018,,web,1");

        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::row, CellError::column)
                .containsExactly(tuple(2, "C (dimension)"), tuple(3, "D (member)"));
    }

    @Test
    void aDimensionThatCouldNotBeAskedForIsRefused() {
        List<ImportOutcome> outcomes = trial.apply("measure,period,value,dimensions.period", "visits,2018,7,early");

        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.column()).isEqualTo("D (dimensions.period)");
                    assertThat(wrong.detail()).contains("is already used in addresses");
                });
    }

    @Test
    void theSamePartInAnotherSpellingIsRefusedWhetherItStandsInTheFileOrInTheRegister() {
        List<ImportOutcome> first = trial.apply(
                "measure,period,value,dimensions.team", "visits,2018,7,Council Tax", "visits,2018,8,council-tax");
        List<ImportOutcome> second = trial.apply("measure,period,value,dimensions.team", "visits,2018,9,COUNCIL TAX");

        assertThat(first)
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.ADDED, ImportOutcome.Kind.REFUSED);
        assertThat(second).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.REFUSED);
        assertThat(trial.standing("visits2018teamcounciltax").value()).isEqualByComparingTo("7");
    }

    @Test
    void aColumnForEachPeriodIsAnObservationInEachOfItsCells() {
        List<ImportOutcome> outcomes = trial.apply(
                "Performance report,,,,",
                "Indicator,2016-17,2017-18 Actual,Target,Outturn 2018/19",
                "Visits,10,,99,\"1,200\"",
                "Calls,[c],5%,,<5");

        assertThat(outcomes)
                .extracting(ImportOutcome::outcome, ImportOutcome::key, ImportOutcome::rows)
                .containsExactly(
                        tuple(ImportOutcome.Kind.ADDED, "visitsfy201617", List.of(3)),
                        tuple(ImportOutcome.Kind.ADDED, "visitsfy201819", List.of(3)),
                        tuple(ImportOutcome.Kind.ADDED, "callsfy201617", List.of(4)),
                        tuple(ImportOutcome.Kind.ADDED, "callsfy201718", List.of(4)),
                        tuple(ImportOutcome.Kind.ADDED, "callsfy201819", List.of(4)),
                        tuple(ImportOutcome.Kind.IGNORED, null, List.of(1)));
        assertThat(trial.standing("visitsfy201819").asPublished()).isEqualTo("1,200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2010-11,2011-12,2012-13 | visitsfy201011 visitsfy201112 visitsfy201213",
                "2010-09,2010-10,2010-11 | visits201009 visits201010 visits201011",
                "Q3 2022/23,Q4 2022/23,Q1 2023/24 | visitsfy202223q3 visitsfy202223q4 visitsfy202324q1",
                "Apr-22,May 2022,06/2022 | visits202204 visits202205 visits202206",
                "04/01/2022,11/01/2022,18/01/2022 | visits20220104 visits20220111 visits20220118",
                "01/04/2022,01/11/2022,01/18/2022 | null null visits20220118",
            })
    void theHeadersOfPeriodsAreReadTogether(String headers, String keys) {
        assertThat(drafts("Measure," + headers, "visits,1,2,3"))
                .extracting(pending -> String.valueOf(pending.key()))
                .as("a date that may have its month first is asked about")
                .containsExactly(keys.split(" ", -1));
    }

    @Test
    void headersThatMayBeMonthsOrYearsAreMapped() {
        byte[] file = Trial.file("Measure,2010-11,2011-12", "visits,1,2");
        Map<String, @Nullable String> years = new HashMap<>();
        years.put("2010-11", "values.2010/11");
        years.put("2011-12", "values.2011-12");

        List<ImportOutcome> guessed = trial.check(file, ImportSettings.NONE, ImportMode.UPDATE);
        List<ImportOutcome> mapped = trial.check(file, mapping(years, Map.of()), ImportMode.UPDATE);

        assertThat(guessed).extracting(ImportOutcome::outcome).containsOnly(ImportOutcome.Kind.REFUSED);
        assertThat(guessed)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::column)
                .containsExactly("B (2010-11)", "C (2011-12)");
        assertThat(mapped).extracting(ImportOutcome::key).containsExactly("visitsfy201011", "visits201112");
    }

    @Test
    void headersOfMonthsAreOfTheYearThatTheCouncilSays() {
        byte[] file = Trial.file("Measure,April,Dec,January", "visits,1,2,3");

        List<ImportOutcome> unsaid = trial.check(file, ImportSettings.NONE, ImportMode.UPDATE);
        List<ImportOutcome> said = trial.check(file, mapping(Map.of(), Map.of("year", "2022/23")), ImportMode.UPDATE);

        assertThat(unsaid).extracting(ImportOutcome::outcome).containsOnly(ImportOutcome.Kind.REFUSED);
        assertThat(said).extracting(ImportOutcome::key).containsExactly("visits202204", "visits202212", "visits202301");
    }

    @Test
    void theSettingsThatAreGivenBackReadTheSameFileTheSameWay() {
        byte[] file = Trial.file("Measure,2010-11,2012-13,Nov 2010,Q1,Team", "visits,1,2,3,4,North");
        ImportSettings given = mapping(Map.of("Team", "dimensions.team"), Map.of("year", "2022/23"));
        ParsedFile drafted = ImportFileReader.sheet(
                FileBytes.of(file), new ObservationSheet(), given, ImportMode.UPDATE, LocalDate.of(2026, 11, 22));

        ImportSettings kept = Optional.ofNullable(drafted.settings(given)).orElseThrow();

        assertThat(ImportFileReader.sheet(
                                FileBytes.of(file),
                                new ObservationSheet(),
                                kept,
                                ImportMode.UPDATE,
                                LocalDate.of(2026, 11, 22))
                        .drafts())
                .extracting(PendingRecord::key)
                .containsExactlyElementsOf(
                        drafted.drafts().stream().map(PendingRecord::key).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Period,Value\n2018,5",
                "Measure,Value\nvisits,5",
                "Measure,Period\nvisits,2018",
                "Measure,Period,Value,2018\nvisits,2018,5,6",
                "Measure,2016/17,FY2016/17\nvisits,1,2"
            })
    void aFileThatDoesNotSayWhatItIsOfIsRefusedWhole(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThat(ImportFileReader.sheet(
                                FileBytes.of(bytes),
                                new ObservationSheet(),
                                ImportSettings.NONE,
                                ImportMode.UPDATE,
                                LocalDate.of(2026, 11, 22))
                        .problem())
                .isNotNull();
        assertThatThrownBy(() -> trial.apply(bytes, ImportSettings.NONE, ImportMode.UPDATE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anUpdateLeavesWhatTheFileDoesNotSay() {
        trial.apply(
                "measure,period,value,status,as_published,source,question,note",
                "wait,2018,222,e,03:42,REQ06082,16c,As told");

        List<ImportOutcome> same = trial.apply("measure,period,value,note", "wait,2018,222,");
        List<ImportOutcome> other = trial.apply("measure,period,value", "wait,2018,230");

        assertThat(same).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.UNCHANGED);
        assertThat(other).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.CHANGED);
        Observation changed = trial.standing("wait2018");
        assertThat(changed.asPublished()).isNull();
        assertThat(changed.note()).isEqualTo("As told");
        assertThat(changed.markers()).containsExactly(Marker.E);
        assertThat(changed.source()).isNotNull();
    }

    @Test
    void aFigureThatBecomesKnownIsMissingNoMoreAndTheOtherWayRound() {
        trial.apply("measure,period,value", "visits,2018,[x]", "visits,2019,<5", "visits,2020,9");

        trial.apply("measure,period,value", "visits,2018,4", "visits,2019,3", "visits,2020,[c]");

        assertThat(trial.standing("visits2018").markers()).isEmpty();
        assertThat(trial.standing("visits2018").missing()).isEmpty();
        assertThat(trial.standing("visits2019").bound()).isNull();
        assertThat(trial.standing("visits2019").asPublished()).isNull();
        assertThat(trial.standing("visits2020").value()).isNull();
        assertThat(trial.standing("visits2020").markers()).containsExactly(Marker.C);
    }

    @Test
    void aWholeRegisterSaysByABlankCellThatNothingIsRecorded() {
        trial.apply("measure,period,value,as_published,note,status", "visits,2018,7,seven,As told,p");

        trial.apply(
                Trial.file("measure,period,value,note,status", "visits,2018,,,"),
                ImportSettings.NONE,
                ImportMode.SNAPSHOT);

        Observation blank = trial.standing("visits2018");
        assertThat(blank.note()).isNull();
        assertThat(blank.asPublished()).isNull();
        assertThat(blank.markers()).isEmpty();
        assertThat(blank.missing()).extracting(Missing::because).containsExactly(Missing.Because.NOT_RECORDED);
    }

    @Test
    void aBlankCellInAnUpdateLeavesTheFigure() {
        trial.apply("measure,period,value", "visits,2018,7");

        List<ImportOutcome> blank = trial.apply("measure,period,value", "visits,2018,");
        trial.apply("measure,period,value,status", "visits,2018,,p");

        assertThat(blank).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.UNCHANGED);
        assertThat(trial.standing("visits2018").value()).isEqualByComparingTo("7");
        assertThat(trial.standing("visits2018").markers()).containsExactly(Marker.P);
    }

    /** One note that was made while they were written down is a remark of the service now. */
    @Test
    void theResponsesAsTheyWereWrittenDownAreWhatShips() {
        trial.apply(Resources.bytes("/coventry/observations.ndjson"), ImportSettings.NONE, ImportMode.UPDATE);

        List<ImportOutcome> outcomes =
                trial.check(Resources.bytes("/coventry/observations.csv"), ImportSettings.NONE, ImportMode.UPDATE);

        assertThat(outcomes).hasSize(307);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.outcome() != ImportOutcome.Kind.UNCHANGED)
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.key()).isEqualTo("surveyscompleted2018");
                    assertThat(outcome.changes())
                            .extracting(FieldDifference::field)
                            .containsExactly("note");
                });
    }

    @Test
    void aValueOutsideItsOwnBoundIsRefused() {
        List<ImportOutcome> outcomes = trial.apply(
                "measure,period,value,bound.below,bound.above",
                "a,2018,5,4,",
                "b,2018,5,,6",
                "c,2018,5,6,5",
                "d,2018,,5,");

        assertThat(outcomes)
                .extracting(ImportOutcome::outcome)
                .containsExactly(
                        ImportOutcome.Kind.REFUSED,
                        ImportOutcome.Kind.REFUSED,
                        ImportOutcome.Kind.ADDED,
                        ImportOutcome.Kind.ADDED);
    }

    @Test
    void aSourceThatCanHaveNoAddressIsRefused() {
        List<ImportOutcome> outcomes = trial.apply("""
                {"measure":"visits","period":"2018","value":1,"source":{"disclosure":"?"}}
                """.strip());

        assertThat(outcomes)
                .flatExtracting(ImportOutcome::errors)
                .extracting(CellError::field)
                .containsExactly("/source/disclosure");
    }

    @Test
    void theContactsOfBathAndNorthEastSomersetAddUpByChannel() {
        byte[] file = Trial.unpacked("/statistics/banes-contact.csv.gz");
        ImportSettings settings = mapping(
                Map.of("Title", "dimensions.subject", "ContactType", "dimensions.channel"),
                Map.of("measure", "Contacts received", "year", "2014"));
        Map<String, BigDecimal> sums = new HashMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8).substring(1))
                .forEach(row -> sums.merge(
                        row.getField("ContactType"), new BigDecimal(row.getField("Count")), BigDecimal::add));

        ParsedFile drafted = ImportFileReader.sheet(
                FileBytes.of(file), new ObservationSheet(), settings, ImportMode.SNAPSHOT, LocalDate.of(2026, 11, 22));
        Map<String, BigDecimal> drawn = new HashMap<>();
        for (PendingRecord draft : drafted.drafts()) {
            Observation observation =
                    Json.mapper().convertValue(draft.words().draw(null, new ImportIssues()), Observation.class);
            drawn.merge(
                    observation.dimensions().get("channel"),
                    Optional.ofNullable(observation.value()).orElseThrow(),
                    BigDecimal::add);
        }
        List<ImportOutcome> outcomes = trial.apply(file, settings, ImportMode.SNAPSHOT);

        assertThat(drawn).isEqualTo(sums).hasSize(7);
        assertThat(outcomes).hasSize(987);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.outcome() != ImportOutcome.Kind.ADDED)
                .isEmpty();
        assertThat(trial.standing("contactsreceived201401channeltelephonesubjectchangeofaddressmovingout")
                        .value())
                .isEqualByComparingTo("49");
        assertThat(trial.check(file, settings, ImportMode.SNAPSHOT))
                .extracting(ImportOutcome::outcome)
                .containsOnly(ImportOutcome.Kind.UNCHANGED);
    }

    private static Observation one(String cell) {
        ImportIssues findings = new ImportIssues();
        ObjectNode said = drafts("Measure,Period,Value", "visits,2018,\"" + cell + "\"")
                .get(0)
                .words()
                .draw(null, findings);
        assertThat(findings.wrong()).isEmpty();
        return ObservationRules.rules().read(said, null, new WriteContext("tester", "To be read", null));
    }

    private static List<PendingRecord> drafts(String... lines) {
        return ImportFileReader.sheet(
                        FileBytes.of(Trial.file(lines)),
                        new ObservationSheet(),
                        ImportSettings.NONE,
                        ImportMode.UPDATE,
                        LocalDate.of(2026, 11, 22))
                .drafts();
    }

    private static ImportSettings mapping(Map<String, @Nullable String> columns, Map<String, String> constants) {
        return Json.mapper().convertValue(Map.of("columns", columns, "constants", constants), ImportSettings.class);
    }
}
