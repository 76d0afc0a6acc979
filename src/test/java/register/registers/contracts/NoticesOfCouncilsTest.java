package register.registers.contracts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import register.intake.drafts.ImportChoice;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.imports.ImportOutcome;
import register.intake.imports.Trial;
import register.intake.notices.Buyers;
import register.ocds.OcdsReleases;

/** The notices that real councils published on two days: into an empty register, again, and beside contracts typed by hand. */
class NoticesOfCouncilsTest {
    private static final byte[] NOTICES = Trial.unpacked("/ocds/releases.ndjson.gz");

    private final Trial<Contract> trial = new Trial<>(Contracts.DEFINITION.importable(Buyers.ALL));

    @Test
    void everyContractIsInTheRegisterWithWhatItsNoticeSaysOrItIsToldWhyNot() {
        List<ImportOutcome> outcomes = apply(trial);
        Map<String, Contract> added = added(outcomes);
        Map<String, JsonNode> said = said();
        String told = outcomes.stream()
                .filter(outcome -> outcome.outcome() != ImportOutcome.Kind.ADDED)
                .map(ImportOutcome::toString)
                .collect(Collectors.joining("\n"));

        assertThat(said).hasSizeGreaterThan(220);
        List<String> lost = new ArrayList<>();
        said.forEach((id, contract) -> {
            Contract here = added.get(id);
            if (here == null && !told.contains(id.substring(0, id.indexOf(' ')))) {
                lost.add(id);
            } else if (here != null) {
                differences(contract, here).forEach(field -> lost.add(id + ": " + field));
            }
        });
        assertThat(lost).isEmpty();
        assertThat(added.values())
                .allSatisfy(contract -> assertThat(contract.missing()).allMatch(gap -> gap.explanation() != null));
        assertThat(share(added, contract -> contract.suppliers().isEmpty() ? null : contract))
                .isGreaterThan(0.97);
        assertThat(share(added, Contract::value)).isGreaterThan(0.97);
        assertThat(share(added, Contract::signed)).isGreaterThan(0.97);
        assertThat(share(added, Contract::start)).isGreaterThan(0.85);
        assertThat(share(added, Contract::end)).isGreaterThan(0.85);

        List<ImportOutcome> again = apply(trial);
        assertThat(again)
                .extracting(ImportOutcome::outcome)
                .doesNotContain(ImportOutcome.Kind.ADDED, ImportOutcome.Kind.CHANGED, ImportOutcome.Kind.WITHDRAWN);
        assertThat(again.stream().filter(outcome -> outcome.outcome() == ImportOutcome.Kind.UNCHANGED))
                .hasSize(added.size());
    }

    @Test
    void contractsThatWereTypedInOtherWordsAreProposedAndNeverMatchedWrongly() {
        Map<String, Contract> contracts = added(apply(trial));
        Map<String, String> typed = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>(List.of("reference,title,supplier,start,end,value"));
        contracts.forEach((id, contract) -> {
            if (contract.start() != null
                    && contract.value() != null
                    && contract.suppliers().size() == 1) {
                typed.put(id, "typed" + typed.size());
                lines.add(line("TYPED " + (typed.size() - 1), contract));
            }
        });
        Trial<Contract> beside = new Trial<>(Contracts.DEFINITION.importable(Buyers.ALL));
        List<ImportOutcome> byHand = beside.apply(lines.toArray(String[]::new));
        Set<String> here = byHand.stream()
                .filter(outcome -> outcome.outcome() == ImportOutcome.Kind.ADDED)
                .map(outcome -> requireNonNull(outcome.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));

        int rightly = 0;
        int asked = 0;
        List<String> wrongly = new ArrayList<>();
        Map<String, List<ImportChoice>> choices = choices(apply(beside), wrongly);
        for (Map.Entry<String, String> one : typed.entrySet()) {
            if (here.contains(one.getValue())) {
                asked++;
                rightly += choices.getOrDefault(one.getKey(), List.of()).stream()
                                .flatMap(choice -> choice.options().stream())
                                .anyMatch(option -> option.value().equals(one.getValue()))
                        ? 1
                        : 0;
            }
        }
        assertThat(wrongly).as("matched without a person").isEmpty();
        assertThat(asked).isGreaterThan(100);
        assertThat((double) rightly / asked)
                .as("%d of %d proposed rightly", rightly, asked)
                .isGreaterThan(0.95);
    }

    /** Returns the choices by the contract that they are about; what was matched without one is wrong. */
    private static Map<String, List<ImportChoice>> choices(List<ImportOutcome> outcomes, List<String> wrongly) {
        Map<String, List<ImportChoice>> choices = new HashMap<>();
        for (ImportOutcome outcome : outcomes) {
            outcome.choices()
                    .forEach(choice -> choices.computeIfAbsent(choice.id(), id -> new ArrayList<>())
                            .add(choice));
            if (outcome.outcome() == ImportOutcome.Kind.CHANGED || outcome.outcome() == ImportOutcome.Kind.UNCHANGED) {
                wrongly.add(String.valueOf(outcome.record()));
            }
        }
        return choices;
    }

    /** Returns a contract as somebody else would type it: half of its title, and its supplier without legal form. */
    private static String line(String reference, Contract contract) {
        String[] words = contract.title().split("\\W+", -1);
        String title = IntStream.range(0, words.length)
                .filter(place -> place % 2 == 0)
                .mapToObj(place -> words[place])
                .collect(Collectors.joining(" "));
        String supplier = contract.suppliers().get(0).name().replaceAll("(?i)\\b(limited|ltd)\\b\\.?|[\",]", " ");
        Value value = requireNonNull(contract.value());
        return "%s,Buying %s,%s,%s,%s,%s"
                .formatted(
                        reference,
                        title,
                        supplier.strip(),
                        contract.start(),
                        contract.end() == null ? "" : contract.end(),
                        value.total() == null ? "" : value.total().amount());
    }

    private static List<ImportOutcome> apply(Trial<Contract> trial) {
        return trial.apply(NOTICES, ImportSettings.NONE, ImportMode.UPDATE);
    }

    /** Returns the contracts that were added, by their procurement and their id in it. */
    private Map<String, Contract> added(List<ImportOutcome> outcomes) {
        Map<String, Contract> added = new LinkedHashMap<>();
        outcomes.stream()
                .filter(outcome -> outcome.outcome() == ImportOutcome.Kind.ADDED)
                .map(outcome -> trial.standing(requireNonNull(outcome.key())))
                .forEach(contract -> {
                    Procurement procurement = requireNonNull(contract.procurement());
                    procurement.notices().stream()
                            .map(Procurement.Notice::contract)
                            .filter(id -> id != null)
                            .forEach(id -> added.put(procurement.ocid() + " " + id, contract));
                });
        return added;
    }

    /** Returns every contract of the releases, as the last one has it. */
    private static Map<String, JsonNode> said() {
        Map<String, JsonNode> said = new LinkedHashMap<>();
        OcdsReleases.all()
                .forEach(release -> release.path("contracts")
                        .forEach(contract -> said.put(
                                release.path("ocid").asText() + " "
                                        + contract.path("id").asText(),
                                contract)));
        return said;
    }

    private static List<String> differences(JsonNode said, Contract here) {
        List<String> differences = new ArrayList<>();
        if (said.path("title").isTextual()
                && !here.title().equals(said.path("title").asText().strip().replaceAll("\\s+", " "))) {
            differences.add("title");
        }
        if (!said.has("amendments")) {
            compare("start", said.at("/period/startDate"), here.start(), differences);
            compare("end", said.at("/period/endDate"), here.end(), differences);
            JsonNode amount =
                    said.at("/value/amountGross").isNumber() ? said.at("/value/amountGross") : said.at("/value/amount");
            Value value = here.value();
            boolean isSame = value != null
                    && value.total() != null
                    && value.total()
                                    .amount()
                                    .subtract(new BigDecimal(amount.asText("0")))
                                    .abs()
                                    .doubleValue()
                            < 0.01;
            if (amount.isNumber() && Double.isFinite(amount.asDouble()) && !isSame) {
                differences.add("value");
            }
        }
        compare("signed", said.path("dateSigned"), here.signed(), differences);
        return differences;
    }

    private static void compare(String field, JsonNode said, @Nullable Object here, List<String> differences) {
        if (said.asText().length() >= 10 && !said.asText().substring(0, 10).equals(String.valueOf(here))) {
            differences.add(field + " " + said.asText() + " is " + here);
        }
    }

    private static double share(
            Map<String, Contract> contracts, java.util.function.Function<Contract, @Nullable Object> field) {
        return (double) contracts.values().stream()
                        .filter(contract -> field.apply(contract) != null)
                        .count()
                / contracts.size();
    }
}
