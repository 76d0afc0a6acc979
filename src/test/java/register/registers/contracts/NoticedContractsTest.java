package register.registers.contracts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static register.intake.notices.InventedNotices.UK10;
import static register.intake.notices.InventedNotices.UK11;
import static register.intake.notices.InventedNotices.UK7;
import static register.intake.notices.InventedNotices.UK9;
import static register.intake.notices.InventedNotices.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import register.api.reading.FieldDifference;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;
import register.intake.notices.Buyers;
import register.values.Json;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.Source;
import register.values.duties.ContractKind;

/** What notices say of contracts comes into the register, and only what is certainly the same is taken for it. */
class NoticedContractsTest {
    private final Trial<Contract> trial =
            new Trial<>(Contracts.DEFINITION.importable(new Buyers(List.of("GB-PPON-PBCD-1234-GHJK"))));

    @Test
    void aContractHasWhatItsNoticeSaysAndAReasonForTheRest() {
        apply(lines(UK7));

        Contract contract = trial.standing("ex202617");
        assertThat(contract.title()).isEqualTo("Street sweeping");
        assertThat(contract.suppliers())
                .containsExactly(new Supplier(
                        "Brushes & Brooms Limited",
                        List.of(new Supplier.Identifier("GB-COH", "01234567")),
                        Supplier.Scale.SME,
                        false));
        assertThat(contract.value())
                .isEqualTo(new Value(pounds(120_000), null, Value.Basis.CONTRACT_SUM, false, Value.Vat.INCLUDED));
        assertThat(contract.period())
                .isEqualTo(new Period(PartialDate.of("2026-04-01"), PartialDate.of("2029-03-31"), null, null));
        assertThat(contract.extensions())
                .containsExactly(new Extension(PartialDate.of("2031-03-31"), Extension.State.AVAILABLE));
        assertThat(contract.signed()).isEqualTo(PartialDate.of("2026-02-20"));
        assertThat(contract.award()).isEqualTo(new Award(ContractKind.SERVICES, null, null, null));
        assertThat(contract.categories().stream().map(Contract.Category::id)).containsExactly("90610000", "services");
        assertThat(requireNonNull(contract.procurement()).regime()).isEqualTo(Procurement.Regime.PA_2023);
        assertThat(requireNonNull(contract.procurement()).route()).isEqualTo("Open procedure");
        assertThat(requireNonNull(contract.procurement()).ocid()).isEqualTo("ocds-h6vhtk-0a0001");
        assertThat(requireNonNull(contract.procurement()).notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.type()).isEqualTo("UK7");
                    assertThat(notice.published()).isEqualTo(PartialDate.of("2026-03-02"));
                    assertThat(notice.url()).isEqualTo("https://www.find-tender.service.gov.uk/Notice/000101-2026");
                    assertThat(notice.gave()).contains("title", "suppliers", "value", "period.end", "signed");
                });
        assertThat(contract.source()).isEqualTo(new Source("Find a Tender 000101-2026", null));
        assertThat(contract.missing().stream().map(Missing::field)).containsExactly("department", "review");
        assertThat(contract.missing()).allMatch(gap -> gap.explanation() != null);
        assertThat(contract.toString()).doesNotContain("A Person", "example.org");
    }

    @Test
    void membersOfAnotherShapeThanOcdsSaysAreReadAsWhatTheyAre() throws IOException {
        String plain = told(read(UK7));
        ObjectNode release = read(UK7);
        JsonNode contract = release.path("contracts").get(0);
        JsonNode award = release.path("awards").get(0);
        List<Consumer<ObjectNode>> shapes = List.of(
                one -> one.putObject("contracts").set("0", contract),
                one -> one.putObject("contracts").set("C-1", contract),
                one -> one.set("contracts", contract),
                one -> one.putArray("contracts").addNull().add(contract),
                one -> one.putObject("awards").set("0", award),
                one -> one.putObject("parties")
                        .<ObjectNode>set("0", release.path("parties").get(0))
                        .set("1", release.path("parties").get(1)),
                one -> at(one, "/awards/0")
                        .putObject("suppliers")
                        .set("0", award.path("suppliers").get(0)),
                one -> at(one, "/awards/0")
                        .set("suppliers", award.path("suppliers").get(0)),
                one -> at(one, "/awards/0").putNull("id"),
                one -> one.putArray("tender").add(release.path("tender")),
                one -> at(one, "/contracts/0").putArray("value").add(contract.path("value")),
                one -> at(one, "/contracts/0/period").put("startDate", "2026-04-01 00:00:00"),
                one -> at(one, "/contracts/0").putArray("period").add(contract.path("period")));

        for (Consumer<ObjectNode> shape : shapes) {
            ObjectNode one = read(UK7);
            shape.accept(one);

            assertThat(told(one)).as(one.toString()).isEqualTo(plain);
        }
        for (String nothing : List.of("{}", "[{}]", "[{\"foo\": 1}]", "[\"x\"]", "\"x\"", "null")) {
            ObjectNode one = read(UK7);
            one.set("contracts", Json.mapper().readTree(nothing));

            assertThat(told(one)).as(nothing).isEmpty();
        }
    }

    @Test
    void aSupplierHasTheNumberOfThePartyWithItsNameWhereTwoHaveItsId() throws IOException {
        ObjectNode release = read(UK7);
        ObjectNode other = at(release, "/parties/1").deepCopy();
        other.put("name", "Other Limited").set("identifier", read("{\"scheme\": \"GB-COH\", \"id\": \"7654321\"}"));
        ((ArrayNode) release.path("parties")).add(other);

        assertThat(told(release)).contains("01234567").doesNotContain("07654321");
    }

    @Test
    void amountsThatCannotBeRightTogetherAreToldAndNullIsNone() throws IOException {
        ObjectNode release = read(UK7);
        at(release, "/contracts/0/value").put("amountGross", 0);
        ObjectNode zero = read(UK7);
        at(zero, "/contracts/0/value").put("amount", 0).remove("amountGross");
        NoticeValues none =
                new NoticeValues(read("{\"amount\": null, \"amountGross\": \"\"}"), Value.Basis.CONTRACT_SUM, true);

        assertThat(told(release)).contains("→ 100000", "the amount with VAT, £0, is less than that without it");
        assertThat(told(zero)).contains("the amount is 0; check that it is not unknown");
        assertThat(none.unreadable()).isEmpty();
    }

    @Test
    void aSecondImportChangesNothingAndLaterNoticesChangeWhatAPersonChose() {
        apply(lines(UK7));
        assertThat(kinds(apply(lines(UK7)))).containsExactly(ImportOutcome.Kind.UNCHANGED);

        ImportOutcome changed = apply(lines(UK7, UK10)).get(0);
        assertThat(changed.changes().stream().map(FieldDifference::field)).containsExactly("procurement.notices");
        assertThat(changed.choices().stream().map(ImportChoice::id))
                .containsExactly("ex202617/period.end", "ex202617/value");
        assertThat(changed.choices().get(1).options().get(1).text())
                .contains("£156,000", "UK10 000202-2026 of 1 September 2026");
        assertThat(changed.choices().get(1).options().get(0).text())
                .contains("£120,000", "from notice UK7 000101-2026 of 2 March 2026")
                .doesNotContain("(newer)");
        assertThat(changed.choices().get(1).options().get(1).text()).endsWith("(newer)");
        assertThat(requireNonNull(trial.standing("ex202617").value()).total()).isEqualTo(pounds(120_000));

        apply(lines(UK7, UK10), Map.of("ex202617/value", "notice", "ex202617/period.end", "register"));
        Contract contract = trial.standing("ex202617");
        assertThat(requireNonNull(contract.value()).total()).isEqualTo(pounds(156_000));
        assertThat(requireNonNull(contract.period()).end()).isEqualTo(PartialDate.of("2029-03-31"));
        assertThat(requireNonNull(contract.procurement()).notices().get(1).gave())
                .containsExactly("value");
        assertThat(requireNonNull(contract.procurement()).notices().get(0).gave())
                .doesNotContain("value");
        assertThat(kinds(apply(lines(UK7, UK10)))).containsExactly(ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void ratingsFailuresAndTheEndAreThoseOfTheNotices() {
        apply(lines(UK7));
        apply(lines(UK9));
        apply(lines(UK11));

        Contract contract = trial.standing("ex202617");
        assertThat(requireNonNull(contract.performance()).indicators())
                .singleElement()
                .satisfies(indicator -> {
                    assertThat(indicator.title()).isEqualTo("Streets swept on time");
                    assertThat(indicator.ratings())
                            .containsExactly(new Performance.Rating(
                                    PartialDate.of("2026-04-01"),
                                    PartialDate.of("2027-03-31"),
                                    Performance.Grade.SLIGHTLY_BELOW,
                                    "93 %",
                                    "000303-2027",
                                    PartialDate.of("2027-04-02")));
                });
        assertThat(requireNonNull(contract.performance()).failures())
                .containsExactly(new Performance.Failure(
                        "Sweep after markets", null, PartialDate.of("2027-02-01"), pounds(500), null, "000303-2027"));
        assertThat(requireNonNull(contract.period()).terminated()).isEqualTo(PartialDate.of("2028-05-31"));
        assertThat(contract.title()).isEqualTo("Street sweeping");
        assertThat(requireNonNull(contract.procurement()).notices().stream().map(Procurement.Notice::type))
                .containsExactly("UK7", "UK9", "UK11");
        assertThat(kinds(apply(lines(UK7, UK9, UK11)))).containsExactly(ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void aContractOfTheRegisterIsKnownByTheCouncilsOwnReference() {
        trial.apply("reference,title,supplier,start", "EX 2026 17,Cleaning of roads,Brushes and Brooms Ltd,01/04/2026");

        ImportOutcome outcome = apply(lines(UK7)).get(0);

        assertThat(outcome.outcome()).isEqualTo(ImportOutcome.Kind.CHANGED);
        assertThat(outcome.choices().stream().map(ImportChoice::question)).containsExactly("Title");
        Contract contract = trial.standing("ex202617");
        assertThat(contract.title()).isEqualTo("Cleaning of roads");
        assertThat(requireNonNull(contract.value()).total()).isEqualTo(pounds(120_000));
        assertThat(contract.suppliers().get(0).name()).isEqualTo("Brushes and Brooms Ltd");
        assertThat(contract.suppliers().get(0).identifiers()).hasSize(1);
        assertThat(requireNonNull(contract.procurement()).notices().get(0).gave())
                .contains("value", "suppliers")
                .doesNotContain("title");
    }

    @Test
    void aReferenceThatNothingElseConfirmsIsOnlyProposed() {
        trial.apply("reference,title,supplier,start", "EX 2026 17,School meals,Larder plc,01/09/2025");

        assertThat(apply(lines(UK7)).get(0).outcome()).isEqualTo(ImportOutcome.Kind.REFUSED);
        assertThat(trial.standing("ex202617").procurement()).isNull();
    }

    @Test
    void whatOnlyLooksAlikeIsProposedUntilAPersonChooses() {
        trial.apply(
                "reference,title,supplier,start,end",
                "C1,Sweeping the streets of our towns,Brushes and Brooms Ltd,01/04/2026,31/03/2029",
                "C2,Office chairs,Brushes and Brooms Ltd,01/05/2024,31/03/2025");

        ImportOutcome proposed = apply(lines(UK7)).get(0);
        assertThat(proposed.outcome()).isEqualTo(ImportOutcome.Kind.REFUSED);
        ImportChoice choice = proposed.choices().get(0);
        assertThat(choice.options().stream().map(ImportChoice.Option::value)).containsExactly("c1", "new", "leave");
        assertThat(choice.options().get(0).text()).contains("the same supplier, the same start, the same end");
        assertThat(choice.chosen()).isNull();

        assertThat(kinds(apply(lines(UK7), Map.of(choice.id(), "leave")))).containsExactly(ImportOutcome.Kind.IGNORED);
        assertThat(kinds(apply(lines(UK7), Map.of(choice.id(), "c1")))).containsExactly(ImportOutcome.Kind.CHANGED);
        assertThat(trial.standing("c1").signed()).isEqualTo(PartialDate.of("2026-02-20"));
        assertThat(kinds(apply(lines(UK7)))).containsExactly(ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void aPersonCanSayThatItIsAnotherContract() {
        trial.apply("reference,title,supplier,start", "C1,Street sweeping,Brushes and Brooms Ltd,01/04/2026");
        ImportChoice choice = apply(lines(UK7)).get(0).choices().get(0);

        assertThat(kinds(apply(lines(UK7), Map.of(choice.id(), "new")))).containsExactly(ImportOutcome.Kind.ADDED);
        assertThat(kinds(apply(lines(UK7)))).containsExactly(ImportOutcome.Kind.UNCHANGED);
        assertThat(trial.standing("c1").procurement()).isNull();
    }

    @Test
    void twoContractsOfOneProcurementAreTwoRecords() {
        String two = UK7.replace(
                "\"contracts\": [{\"id\": \"1\"",
                "\"contracts\": [{\"id\": \"2\", \"awardID\": \"1\", \"title\": \"Snow clearing\", \"status\": \"active\"},"
                        + " {\"id\": \"1\"");

        assertThat(kinds(apply(lines(two)))).containsExactly(ImportOutcome.Kind.ADDED, ImportOutcome.Kind.ADDED);
        assertThat(trial.standing("ocdsh6vhtk0a00011").title()).isEqualTo("Street sweeping");
        assertThat(trial.standing("ocdsh6vhtk0a00012").title()).isEqualTo("Snow clearing");
        assertThat(trial.standing("ocdsh6vhtk0a00012").missing().stream().map(Missing::field))
                .contains("period.start", "period.end", "value");
        assertThat(kinds(apply(lines(two))))
                .containsExactly(ImportOutcome.Kind.UNCHANGED, ImportOutcome.Kind.UNCHANGED);
    }

    @Test
    void whatIsNoContractIsToldWithItsReason() {
        String tender = UK7.replaceAll("(?s)\"awards\".*", "\"x\": 1}").replace("0a0001", "0a0002");
        String award = UK7.replaceAll("(?s)\"contracts\".*", "\"x\": 1}").replace("0a0001", "0a0003");
        String other = UK7.replace("GB-PPON-PBCD-1234-GHJK", "GB-PPON-PXXX-1234-GHJK")
                .replace("PBCD-1234-GHJK", "PXXX-1234-GHJK");

        List<ImportOutcome> outcomes = apply(lines(tender, award, other));

        assertThat(outcomes.stream().map(ImportOutcome::record))
                .containsExactly(
                        "ocds-h6vhtk-0a0002, Street sweeping: no contract is awarded yet (last notice: contract)",
                        "ocds-h6vhtk-0a0003, Street sweeping: it is awarded, but no notice says that the contract was signed"
                                + " (last notice: contract)");
    }

    @Test
    void whatAPlatformGetsWrongIsAGapWithItsReason() {
        String odd = UK7.replace(
                        "\"amount\": 100000, \"amountGross\": 120000", "\"amount\": 1e9999, \"amountGross\": null")
                .replace("2029-03-31T23", "2020-03-31T23")
                .replace("\"name\": \"Brushes & Brooms Limited\"", "\"name\": \"Withheld Section94 supplier\"")
                .replace("\"90610000\"", "\"12345678\"");

        apply(lines(odd));

        Map<String, String> gaps = trial.standing("ex202617").missing().stream()
                .collect(java.util.stream.Collectors.toMap(Missing::field, gap -> String.valueOf(gap.explanation())));
        assertThat(gaps)
                .containsEntry("value", "The notice gives an amount that cannot be read: 1e9999")
                .containsEntry("period.end", "The notice gives an end before the start: 2020-03-31.")
                .containsEntry("suppliers", "The notice withholds the name.");
    }

    @Test
    void whatIsWithdrawnHereIsNotPublishedAgain() {
        apply(lines(UK7));
        trial.withdraw("ex202617");

        ImportOutcome outcome = apply(lines(UK7)).get(0);

        assertThat(outcome.outcome()).isEqualTo(ImportOutcome.Kind.IGNORED);
        assertThat(outcome.record()).contains("was withdrawn from the register");
    }

    @Test
    void aWholeFileTellsWhichContractsShouldHaveANoticeAndWithdrawsNothing() {
        trial.apply(
                "reference,title,start,value",
                "C1,Bridges,01/05/2025,\"£90,000\"",
                "C2,Pencils,01/05/2025,\"£9,000\"",
                "C3,Old bridges,01/05/2019,\"£90,000\"");

        List<ImportOutcome> outcomes =
                trial.apply(lines(UK7).getBytes(StandardCharsets.UTF_8), ImportSettings.NONE, ImportMode.SNAPSHOT);

        assertThat(kinds(outcomes)).containsExactly(ImportOutcome.Kind.ADDED, ImportOutcome.Kind.IGNORED);
        assertThat(outcomes.get(1).record())
                .isEqualTo("C1, Bridges is in the register, but no notice about it is in the file");
    }

    @Test
    void whatTheRegisterWithholdsIsNotFilledInUnasked() {
        apply(lines(UK7));
        Contract contract = trial.standing("ex202617");
        assertThat(contract.value()).isNotNull();
        String withheld = """
                {"reference":"EX/2026/17","title":"Street sweeping","missing":[%s,\
                {"field":"value","because":"withheld","section":"43(2)"}]}""".formatted(Stream.of(
                        "description",
                        "department",
                        "suppliers",
                        "period.start",
                        "period.end",
                        "review",
                        "procurement.route")
                .map("{\"field\":\"%s\",\"because\":\"not-recorded\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(",")));
        trial.apply(withheld);

        ImportOutcome outcome = apply(lines(UK7)).get(0);

        assertThat(trial.standing("ex202617").value()).isNull();
        assertThat(outcome.outcome()).isEqualTo(ImportOutcome.Kind.CHANGED);
        assertThat(outcome.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.question()).isEqualTo("Value");
            assertThat(choice.options().get(0).text()).startsWith("No value, for the reason given");
        });
    }

    private static ObjectNode read(String json) throws IOException {
        return (ObjectNode) Json.mapper().readTree(json);
    }

    private static ObjectNode at(ObjectNode release, String pointer) {
        return (ObjectNode) release.at(pointer);
    }

    /** What a file of one release would come to. */
    private String told(ObjectNode release) {
        return trial
                .check(release.toString().getBytes(StandardCharsets.UTF_8), ImportSettings.NONE, ImportMode.UPDATE)
                .stream()
                .filter(outcome -> outcome.outcome() != ImportOutcome.Kind.IGNORED)
                .map(outcome -> outcome.changes() + " " + outcome.notes())
                .collect(Collectors.joining());
    }

    private List<ImportOutcome> apply(String file) {
        return apply(file, Map.of());
    }

    private List<ImportOutcome> apply(String file, Map<String, String> choices) {
        return trial.apply(
                file.getBytes(StandardCharsets.UTF_8), ImportSettings.NONE.choosing(choices), ImportMode.UPDATE);
    }

    private static List<ImportOutcome.Kind> kinds(List<ImportOutcome> outcomes) {
        return outcomes.stream().map(ImportOutcome::outcome).toList();
    }

    private static Money pounds(int amount) {
        return new Money(java.math.BigDecimal.valueOf(amount), "GBP");
    }
}
