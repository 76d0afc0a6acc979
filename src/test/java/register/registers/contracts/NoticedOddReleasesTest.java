package register.registers.contracts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static register.intake.notices.InventedNotices.UK10;
import static register.intake.notices.InventedNotices.UK7;
import static register.intake.notices.InventedNotices.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;
import register.intake.notices.Buyers;
import register.values.Json;
import register.values.Money;
import register.values.Source;

/** Releases that are not as OCDS wants them come into the register whole, or it is told why not. */
class NoticedOddReleasesTest {
    private static final String WITHOUT_IDS = """
            {"ocid":"ocds-h6vhtk-0b0001","id":"000500-2026","date":"2026-03-02T09:00:00Z","tag":["award","contract"],
              "buyer":{"name":"Exampleshire"},"tender":{"title":"Care at home","legalBasis":{"id":"2023/54"}},
              "contracts":[{"title":"North","value":{"amount":"£250,000","currency":"GBP"},"dateSigned":"2026-03-01"},
                {"title":"South","value":{"amount":1e5,"currency":"GBP"},"dateSigned":"2026-03-01"}]}
            """;

    /** Called off from the agreement, or from one of the agreements, of the procurement of {@link InventedNotices#UK7}. */
    private static final String CALL_OFF = UK7.replace("ocds-h6vhtk-0a0001", "ocds-h6vhtk-0a0002")
            .replace("000101-2026", "000102-2026")
            .replace("EX/2026/17", "EX/2026/99")
            .replace("2026-04-01", "2026-06-01")
            .replace(
                    "\"buyer\":",
                    "\"relatedProcesses\": [{\"id\": \"f\", \"relationship\": [\"framework\"],"
                            + " \"scheme\": \"ocid\", \"identifier\": \"ocds-h6vhtk-0a0001\"}], \"buyer\":");

    private static final String OTHER_LOT = UK7.replace("000101-2026", "000109-2026")
            .replace("\"id\": \"1\", \"awardID\": \"1\"", "\"id\": \"2\", \"awardID\": \"2\"")
            .replace("\"awards\": [{\"id\": \"1\"", "\"awards\": [{\"id\": \"2\"")
            .replace("\"amount\": 100000, \"amountGross\": 120000", "\"amount\": 40000");

    private final Trial<Contract> trial = new Trial<>(Contracts.DEFINITION.importable(Buyers.ALL));

    @Test
    void contractsWithoutIdsAreKnownAgain() {
        assertThat(apply(lines(WITHOUT_IDS)))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.ADDED, ImportOutcome.Kind.ADDED);
        @Nullable
        Money total = requireNonNull(
                        trial.standing("ocdsh6vhtk0b00010005002026contract1").value())
                .total();
        assertThat(requireNonNull(total).amount()).isEqualByComparingTo("250000");
        assertThat(apply(lines(WITHOUT_IDS)))
                .extracting(ImportOutcome::outcome)
                .containsOnly(ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void contractsOfOneReleaseThatShareAnIdAreNotMerged() {
        String shared = WITHOUT_IDS
                .replace("{\"title\":\"North\"", "{\"id\":\"1\",\"title\":\"North\"")
                .replace("{\"title\":\"South\"", "{\"id\":\"1\",\"title\":\"South\"");

        assertThat(apply(lines(shared)))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.ADDED, ImportOutcome.Kind.ADDED);
        assertThat(apply(lines(shared))).extracting(ImportOutcome::outcome).containsOnly(ImportOutcome.Kind.UNCHANGED);
        assertThat(trial.standing("ocdsh6vhtk0b00011").title()).isEqualTo("North");
    }

    @Test
    void aReleaseWithoutAnIdIsKnownAgain() {
        String without = WITHOUT_IDS.replace("\"id\":\"000500-2026\",", "");

        apply(lines(without));
        assertThat(apply(lines(without))).extracting(ImportOutcome::outcome).containsOnly(ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void oneReleaseThatIsNoneStopsNoOther() {
        List<ImportOutcome> outcomes = apply("""
                [{"ocid":"mine","id":"1","contracts":[{"id":"1","title":"T"}]}, null, 3,
                  {"ocid":"ocds-h6vhtk-0b0077","id":"2","contracts":{"id":"1","title":"Alone"}},
                  {"ocid":"ocds-h6vhtk-0b0078","id":"3","contracts":[null,"x",{"title":"Short"}],"awards":"x","parties":"y"}]
                """);

        assertThat(outcomes)
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.ADDED, ImportOutcome.Kind.ADDED, ImportOutcome.Kind.IGNORED);
        assertThat(outcomes.get(2).record()).isEqualTo("mine: this is not an Open Contracting ID");
    }

    @Test
    void whatIsNotWrittenAsItShouldIsReadOrTold() {
        String odd = UK7.replace("\"startDate\": \"2026-04-01T00:00:00+01:00\"", "\"startDate\": \"01/04/2026\"")
                .replace("\"dateSigned\": \"2026-02-20T00:00:00Z\"", "\"dateSigned\": \"2026-13-45\"")
                .replace(
                        "\"suppliers\": [{\"id\": \"S1\", \"name\": \"Brushes & Brooms Limited\"}]",
                        "\"suppliers\": \"x\"")
                .replace("\"suppliers\": \"x\"", "\"suppliers\": {\"name\": \"Brushes & Brooms Limited\"}")
                .replace("\"currency\": \"GBP\"", "\"currency\": \"gbp\"")
                .replace("\"agreedMetrics\": [", "\"agreedMetrics\": [null, \"x\", ")
                .replace(
                        "\"title\": \"Street sweeping\", \"status\"",
                        "\"title\": \"" + "道".repeat(600) + "\", \"status\"");

        assertThat(apply(lines(odd)).get(0).notes()).contains("signed: '2026-13-45' is not a date and was left out");
        Contract contract = trial.standing("ex202617");
        assertThat(contract.missing())
                .anySatisfy(gap -> assertThat(gap.explanation())
                        .isEqualTo("The notice gives a date that cannot be read: 01/04/2026"));
        assertThat(contract.suppliers()).extracting(Supplier::name).containsExactly("Brushes & Brooms Limited");
        assertThat(requireNonNull(contract.value()).currency()).isEqualTo("GBP");
        assertThat(contract.title()).hasSizeGreaterThan(450);
        assertThat(requireNonNull(contract.performance()).indicators())
                .extracting(Performance.Indicator::id)
                .containsExactly("1");
    }

    /** The value of the award is taken, but nobody should wonder where that of the contract went. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\": -5} | -5",
                "{\"amount\": 1e9999, \"currency\": \"GBP\"} | 1e9999",
                "{\"amount\": 5, \"currency\": \"POUNDS\"} | 5 POUNDS",
            })
    void anAmountThatIsNoneIsToldWhereAnotherIsTaken(String value, String written) {
        ImportOutcome outcome = apply("""
                [{"ocid": "ocds-h6vhtk-0b0080", "id": "1",
                  "awards": [{"id": "1", "title": "T", "value": {"amount": 120000, "currency": "GBP"}}],
                  "contracts": [{"id": "1", "awardID": "1", "title": "T", "value": %s}]}]
                """.formatted(value)).get(0);

        assertThat(outcome.notes()).contains("value: '%s' is not an amount and was left out".formatted(written));
        assertThat(requireNonNull(trial.standing("ocdsh6vhtk0b00801").value()).total())
                .isEqualTo(new Money(new BigDecimal("120000.00"), "GBP"));
    }

    @Test
    void anAwardOnContractsFinderIsAContract() {
        String award = """
                {"ocid":"ocds-b5fd17-5d0fc8e6","id":"5d0fc8e6-1","date":"2023-05-01T10:00:00Z","tag":["award"],
                  "buyer":{"name":"Exampleshire"},"parties":[{"id":"GB-COH-1234567","name":"Delta Cleaning Ltd",
                    "roles":["supplier"],"identifier":{"scheme":"GB-COH","id":"1234567"}}],
                  "tender":{"id":"EX-9","title":"Window cleaning","classification":{"scheme":"CPV","id":"90911300"}},
                  "awards":[{"id":"5d0fc8e6-1","status":"active","value":{"amount":18500,"currency":"GBP"},
                    "suppliers":[{"id":"GB-COH-1234567","name":"Delta Cleaning Ltd"}],
                    "contractPeriod":{"startDate":"2023-06-01T00:00:00+01:00","endDate":"2025-05-31T23:59:59+01:00"}}]}
                """;

        assertThat(apply(lines(award))).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.ADDED);
        assertThat(apply(lines(award)))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.UNCHANGED);

        String key = apply(lines(award)).get(0).key();
        Contract contract = trial.standing(requireNonNull(key));
        assertThat(contract.suppliers()).extracting(Supplier::name).containsExactly("Delta Cleaning Ltd");
        assertThat(contract.signed()).isNull();
        assertThat(contract.end()).hasToString("2025-05-31");
        assertThat(contract.source()).isEqualTo(new Source("Contracts Finder 5d0fc8e6-1", null));
    }

    @Test
    void theContractThatFollowsAnAwardIsTheRecordOfTheAward() {
        String award = """
                {"ocid":"ocds-b5fd17-5d0fc8e7","id":"n1","date":"2023-05-01T10:00:00Z","tag":["award"],
                  "buyer":{"name":"Exampleshire"},"tender":{"title":"Window cleaning"},
                  "awards":[{"id":"A1","status":"active","value":{"amount":18500,"currency":"GBP"},
                    "suppliers":[{"id":"S","name":"Delta Cleaning Ltd"}]}]}
                """;
        String contract = """
                {"ocid":"ocds-b5fd17-5d0fc8e7","id":"n2","date":"2023-07-01T10:00:00Z","tag":["contract"],
                  "buyer":{"name":"Exampleshire"},"tender":{"title":"Window cleaning"},
                  "awards":[{"id":"A1","status":"active","suppliers":[{"id":"S","name":"Delta Cleaning Ltd"}]}],
                  "contracts":[{"id":"C1","awardID":"A1","status":"active","value":{"amount":21000,"currency":"GBP"}}]}
                """;
        String key = requireNonNull(apply(lines(award)).get(0).key());

        ImportOutcome changed = apply(lines(contract)).get(0);

        assertThat(changed.outcome()).isEqualTo(ImportOutcome.Kind.CHANGED);
        assertThat(changed.key()).isEqualTo(key);
        assertThat(apply(lines(contract)))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.UNCHANGED);
        assertThat(apply(lines(
                        contract.replace("C1", "C2").replaceAll("\"awardID\":\"A1\",|\"awards\":.*\\],(?=\\s)", ""))))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.REFUSED);
    }

    @Test
    void aDurationIsKeptBesideAnEndThatIsNoDate() {
        apply(lines(UK7.replace(
                "\"endDate\": \"2029-03-31T23:59:59Z\"", "\"endDate\": \"TBC\", \"durationInDays\": 1095")));

        assertThat(trial.standing("ex202617").missing())
                .anySatisfy(gap -> assertThat(gap.explanation())
                        .isEqualTo(
                                "The notice gives a date that cannot be read: TBC. The notice gives a duration of 1095"
                                        + " days, and no end."));
    }

    @Test
    void theSameContractOnAnotherPlatformIsProposedAndThenKnown() {
        apply(lines(UK7));
        String other = UK7.replace("ocds-h6vhtk-0a0001", "ocds-b5fd17-0a0001")
                .replace("000101-2026", "5d0fc8e6")
                .replace("EX/2026/17", "none");

        ImportOutcome asked = apply(lines(other)).get(0);
        assertThat(asked.outcome()).isEqualTo(ImportOutcome.Kind.REFUSED);
        assertThat(asked.choices().get(0).options().get(0).value()).isEqualTo("ex202617");

        apply(lines(other), Map.of("ocds-b5fd17-0a0001 1", "ex202617"));
        assertThat(apply(lines(other)))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.UNCHANGED);
        assertThat(apply(lines(UK7))).extracting(ImportOutcome::outcome).containsExactly(ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void eachFieldComesFromTheNoticeThatGaveItsValue() {
        apply(lines(UK7, UK10));

        Contract contract = trial.standing("ex202617");
        assertThat(KnownNotice.ofField(contract, "title").orElseThrow().kind()).isEqualTo("UK7");
        assertThat(KnownNotice.ofField(contract, "value").orElseThrow().kind()).isEqualTo("UK10");
    }

    @Test
    void aFieldOfTheFirstOfManyNoticesIsStillThatOfTheFirst() {
        String[] notices = new String[200];
        for (int number = 0; number < notices.length; number++) {
            notices[number] = UK7.replace("000101-2026", "%06d-2026".formatted(101 + number))
                    .replace("\"amountGross\": 120000", "\"amountGross\": " + (number < 100 ? 120_000 : 125_000));
        }
        apply(lines(notices));

        Contract contract = trial.standing("ex202617");
        assertThat(requireNonNull(contract.procurement()).notices()).hasSize(200);
        assertThat(KnownNotice.ofField(contract, "title").orElseThrow().id()).isEqualTo("000101-2026");
        assertThat(KnownNotice.ofField(contract, "value").orElseThrow().id()).isEqualTo("000201-2026");
    }

    @Test
    void whatSomebodyChangedComesFromNoNoticeAnyMore() {
        apply(lines(UK7));
        trial.apply("reference,title", "EX/2026/17,Sweeping of streets");

        Contract contract = trial.standing("ex202617");
        assertThat(contract.title()).isEqualTo("Sweeping of streets");
        assertThat(KnownNotice.ofField(contract, "title")).isEmpty();
        assertThat(KnownNotice.ofField(contract, "value")).isPresent();
    }

    @Test
    void whatTwoRecordsClaimIsProposedAndNotDecided() {
        apply(lines(UK7));
        ObjectNode copy = Json.mapper().valueToTree(trial.standing("ex202617"));
        trial.apply(copy.put("reference", "EX 2").toString());

        ImportOutcome asked = apply(lines(UK7)).get(0);
        assertThat(asked.outcome()).isEqualTo(ImportOutcome.Kind.REFUSED);
        assertThat(asked.choices().get(0).options())
                .extracting(ImportChoice.Option::value)
                .containsExactly("ex2", "ex202617", "new", "leave");
    }

    @Test
    void anotherLotOfAKnownProcurementIsNewAndNotAskedAbout() {
        apply(lines(UK7));
        assertThat(apply(lines(UK7, OTHER_LOT)))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.UNCHANGED, ImportOutcome.Kind.ADDED);
    }

    @Test
    void aCallOffIsPartOfItsFrameworkAgreementWhereThatIsKnown() {
        assertThat(apply(lines(CALL_OFF)).get(0).notes())
                .contains(
                        "it was called off from the framework agreement ocds-h6vhtk-0a0001, which is not in the register");
        assertThat(trial.standing("ex202699").partOf()).isNull();
        assertThat(requireNonNull(trial.standing("ex202699").award()).framework())
                .isFalse();

        assertThat(apply(lines(CALL_OFF, UK7), Map.of("ocds-h6vhtk-0a0001 1", "new")))
                .extracting(ImportOutcome::outcome)
                .containsExactly(ImportOutcome.Kind.CHANGED, ImportOutcome.Kind.ADDED);
        assertThat(trial.standing("ex202699").partOf()).hasToString("EX/2026/17");
        assertThat(KnownNotice.ofField(trial.standing("ex202699"), "partOf")).isPresent();
        assertThat(apply(lines(CALL_OFF, UK7)))
                .extracting(ImportOutcome::outcome)
                .containsOnly(ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void aPersonChoosesWhichOfSeveralAgreementsACallOffIsPartOf() {
        String file = lines(UK7, OTHER_LOT, CALL_OFF);
        ImportOutcome asked = apply(file).get(2);
        assertThat(asked.outcome()).isEqualTo(ImportOutcome.Kind.ADDED);
        ImportChoice choice = asked.choices().get(0);
        assertThat(choice.options())
                .extracting(ImportChoice.Option::value)
                .containsExactly("ocds-h6vhtk-0a0001 1", "ocds-h6vhtk-0a0001 2", "none");
        assertThat(trial.standing("ex202699").partOf()).isNull();

        apply(file, Map.of(choice.id(), "ocds-h6vhtk-0a0001 2"));
        assertThat(trial.standing("ex202699").partOf()).hasToString("ocds-h6vhtk-0a0001 2");

        ImportOutcome again = apply(file).get(2);
        assertThat(again.outcome()).isEqualTo(ImportOutcome.Kind.UNCHANGED);
        assertThat(again.choices()).isEmpty();
    }

    private List<ImportOutcome> apply(String file) {
        return apply(file, Map.of());
    }

    private List<ImportOutcome> apply(String file, Map<String, String> choices) {
        return trial.apply(
                file.getBytes(StandardCharsets.UTF_8), ImportSettings.NONE.choosing(choices), ImportMode.UPDATE);
    }
}
