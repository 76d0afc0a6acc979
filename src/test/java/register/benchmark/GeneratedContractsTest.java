package register.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import register.ocds.OcdsReleases;
import register.registers.contracts.Contract;
import register.registers.contracts.Contract.Category;
import register.registers.contracts.Status;
import register.registers.contracts.Supplier;
import register.registers.contracts.Value;
import register.values.Json;
import register.values.Money;
import register.values.PartialDate;

/** Contracts that could be a council's, and are nobody's. */
class GeneratedContractsTest {
    private static final int MANY = 30_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Offset<Double> ONE_PERCENT = within(0.01);

    private static final GeneratedContracts GENERATED = new GeneratedContracts(1);
    private static final List<Contract> CONTRACTS =
            GENERATED.stream().limit(MANY).toList();

    @Test
    void theSameSeedGivesTheSameContractsInWhateverOrder() {
        GeneratedContracts same = new GeneratedContracts(1);

        assertThat(same.contract(1000)).isEqualTo(CONTRACTS.get(999));
        assertThat(same.stream().limit(100)).isEqualTo(CONTRACTS.subList(0, 100));
        assertThat(new GeneratedContracts(2).contract(1000)).isNotEqualTo(CONTRACTS.get(999));
    }

    @Test
    void theyAreNumbered() {
        assertThat(CONTRACTS.get(41).reference().text()).isEqualTo("COV 42");
        assertThat(CONTRACTS.stream().map(contract -> contract.reference().key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidAgainIsSaidOtherwise() {
        for (int number = 1; number <= 100; number++) {
            Contract before = GENERATED.contract(number);
            Contract after = GENERATED.again(number);

            assertThat(after.reference()).isEqualTo(before.reference());
            assertThat(after).isNotEqualTo(before).isEqualTo(GENERATED.again(number));
        }
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws JsonProcessingException {
        for (Contract contract : CONTRACTS.subList(0, 1000)) {
            String json = Json.mapper().writeValueAsString(contract);

            assertThat(Json.mapper().readValue(json, Contract.class)).isEqualTo(contract);
        }
    }

    @Test
    void aFewSuppliersHaveMuchAndManyHaveOneContract() {
        Map<String, Integer> times = new HashMap<>();
        CONTRACTS.stream()
                .flatMap(contract -> contract.suppliers().stream())
                .map(Supplier::name)
                .forEach(name -> times.merge(name, 1, Integer::sum));
        int[] sorted =
                times.values().stream().mapToInt(Integer::intValue).sorted().toArray();

        assertThat(times).hasSizeBetween(12_000, 20_000);
        assertThat(sorted[sorted.length - 1] / (double) MANY).isCloseTo(0.025, ONE_PERCENT);
        assertThat(Arrays.stream(sorted).filter(count -> count == 1).count()).isGreaterThan(times.size() / 2);
    }

    @Test
    void categoriesAreAsFrequentAsInLife() {
        String taxis = "60000000";

        assertThat(share(OcdsReleases.contracts(), category(taxis)))
                .isCloseTo(share(CONTRACTS, category(taxis)), within(0.05));
        assertThat(CONTRACTS.stream()
                        .flatMap(contract -> contract.categories().stream())
                        .map(Category::id)
                        .distinct())
                .hasSizeGreaterThan(200);
    }

    @Test
    void wordsAreCommonAndRare() {
        Map<String, Integer> times = new HashMap<>();
        CONTRACTS.stream()
                .map(Contract::description)
                .filter(Objects::nonNull)
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .forEach(word -> times.merge(word, 1, Integer::sum));

        assertThat(times).hasSizeGreaterThan(15_000);
        assertThat(times.getOrDefault("services", 0)).isGreaterThan(MANY / 10);
        assertThat(times.values().stream().filter(count -> count < 10).count()).isGreaterThan(5_000);
    }

    @Test
    void theMiddleValueIsThatOfLife() {
        double real = Math.log(median(OcdsReleases.contracts()));

        assertThat(Math.log(median(CONTRACTS))).isCloseTo(real, within(0.7));
    }

    @Test
    void theyStandWhereARegisterStands() {
        Map<Status, Integer> times = new EnumMap<>(Status.class);
        CONTRACTS.forEach(contract -> times.merge(Status.of(contract, DAY), 1, Integer::sum));

        assertThat(times.keySet()).containsExactlyInAnyOrder(Status.values());
        assertThat(share(
                        CONTRACTS,
                        contract -> contract.period() != null
                                && Boolean.TRUE.equals(contract.period().ongoing())))
                .isCloseTo(0.05, ONE_PERCENT);
        assertThat(share(
                        CONTRACTS,
                        contract ->
                                contract.period() != null && contract.period().terminated() != null))
                .isCloseTo(0.03, ONE_PERCENT);
    }

    @Test
    void someAreReviewedAndSomeDatesArePartial() {
        assertThat(share(
                        CONTRACTS,
                        contract ->
                                contract.review() != null && contract.review().every() != null))
                .isCloseTo(0.40, ONE_PERCENT);
        assertThat(share(
                        CONTRACTS,
                        contract ->
                                contract.review() != null && contract.review().on() != null))
                .isCloseTo(0.10, ONE_PERCENT);
        assertThat(share(
                        CONTRACTS,
                        contract ->
                                contract.start() != null && contract.start().precision() != PartialDate.Precision.DAY))
                .isCloseTo(0.10, ONE_PERCENT);
    }

    @Test
    void theyStartFrom2015To2027() {
        assertThat(CONTRACTS.stream()
                        .map(Contract::start)
                        .filter(Objects::nonNull)
                        .map(start -> start.first().getYear())
                        .distinct())
                .containsExactlyInAnyOrder(
                        2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027);
    }

    private static Predicate<Contract> category(String id) {
        return contract -> contract.categories().stream()
                .anyMatch(category -> category.id().equals(id));
    }

    private static double share(List<Contract> contracts, Predicate<Contract> kind) {
        return contracts.stream().filter(kind).count() / (double) contracts.size();
    }

    private static double median(List<Contract> contracts) {
        double[] amounts = contracts.stream()
                .map(Contract::value)
                .filter(Objects::nonNull)
                .map(Value::total)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .mapToDouble(Number::doubleValue)
                .sorted()
                .toArray();
        return amounts[amounts.length / 2];
    }
}
