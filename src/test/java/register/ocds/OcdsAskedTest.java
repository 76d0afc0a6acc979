package register.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import register.RunningService;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.values.PartialDate;

/** What people ask of real contracts, against a loop over them. */
class OcdsAskedTest {
    private static final LocalDate ON = LocalDate.parse("2026-11-22");

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static final List<Contract> CONTRACTS = OcdsReleases.contracts();

    @BeforeAll
    static void load() {
        SERVICE.log()
                .write(turn -> turn.append(
                        Contracts.REGISTER, OcdsReleases.said(), new Attribution("test", "Releases of Find a Tender")));
    }

    static Stream<Arguments> questions() {
        Contract known = CONTRACTS.stream()
                .filter(contract -> !contract.suppliers().isEmpty())
                .findFirst()
                .orElseThrow();
        String supplier = known.suppliers().get(0).name();
        return Stream.of(
                asked("", contract -> true),
                asked(
                        "supplier=" + encoded('"' + supplier + '"'),
                        contract -> contract.suppliers().stream()
                                .anyMatch(one -> one.name().equals(supplier))),
                asked("category=45", contract -> has(contract, "45")),
                asked("category=45000000", contract -> has(contract, "45")),
                asked("category=72", contract -> has(contract, "72")),
                asked(
                        "startsFrom=2026-09",
                        contract -> contract.start() != null
                                && !contract.start().last().isBefore(LocalDate.parse("2026-09-01"))),
                asked("endsTo=2027", contract -> {
                    PartialDate ends = contract.ends();
                    return ends != null && !ends.first().isAfter(LocalDate.parse("2027-12-31"));
                }),
                asked("valueFrom=1000000", contract -> {
                    BigDecimal amount = amount(contract);
                    return amount != null && amount.compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
                }),
                asked("missing=suppliers", contract -> contract.suppliers().isEmpty()),
                asked("missing=value&category=85", contract -> contract.value() == null && has(contract, "85")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theContractsThatAnswer(String question, Predicate<Contract> answers) {
        List<String> found = new ArrayList<>();
        JsonNode list = SERVICE.json("/contracts.json?on=" + ON + question);
        list.at("/items").forEach(item -> found.add(item.path("reference").asText()));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(CONTRACTS.stream()
                        .filter(answers)
                        .map(contract -> contract.reference().text())
                        .toList());
        assertThat(list.at("/total").asInt()).isEqualTo(found.size());
    }

    @Test
    void everyContractIsFoundByItsReferenceAndByItsTitle() {
        for (Contract contract : CONTRACTS) {
            assertThat(SERVICE.json("/contracts/" + contract.reference().slug())
                            .at("/title")
                            .asText())
                    .isEqualTo(contract.title());
        }
        List<String> lost = CONTRACTS.stream()
                .filter(contract -> SERVICE
                        .json("/contracts.json?fields=reference&q=" + encoded('"' + shortened(contract.title()) + '"'))
                        .findValuesAsText("reference")
                        .stream()
                        .noneMatch(contract.reference().text()::equals))
                .map(Contract::title)
                .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void whatTheyAddUpToIsWhatALoopAddsUp() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Contract contract : CONTRACTS) {
            if (contract.value() != null
                    && contract.value().total() != null
                    && contract.value().total().currency().equals("GBP")) {
                sum = sum.add(contract.value().total().amount());
            }
        }
        JsonNode summary = SERVICE.json("/contracts/summary.json?groupBy=status");

        BigDecimal answered = summary.at("/items").findValues("total").stream()
                .map(total -> total.path("sum").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(answered).isEqualByComparingTo(sum);
        assertThat(summary.at("/records").asInt()).isEqualTo(CONTRACTS.size());
    }

    private static Arguments asked(String question, Predicate<Contract> answers) {
        return Arguments.of(question.isEmpty() ? "" : "&" + question, answers);
    }

    private static boolean has(Contract contract, String prefix) {
        return contract.categories().stream()
                .anyMatch(category ->
                        category.scheme().equals("CPV") && category.id().startsWith(prefix));
    }

    private static @Nullable BigDecimal amount(Contract contract) {
        if (contract.value() == null) {
            return null;
        }
        if (contract.value().total() != null) {
            return contract.value().total().amount();
        }
        return contract.value().annual() == null
                ? null
                : contract.value().annual().amount();
    }

    /** The first words, as a phrase may have 500 characters with its quotes. */
    private static String shortened(String title) {
        String plain = title.replace('"', ' ');
        return plain.length() <= 200 ? plain : plain.substring(0, plain.lastIndexOf(' ', 200));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
