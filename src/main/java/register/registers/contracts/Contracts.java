package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import register.api.access.Role;
import register.api.reading.Computation;
import register.api.reading.Layouts;
import register.api.reading.Mention;
import register.api.reading.Permalinks;
import register.api.reading.Related;
import register.api.reading.SourceLink;
import register.registers.RegisterChange;
import register.registers.RegisterDefinition;
import register.registers.RegisterReading;
import register.registers.RegisterWords;
import register.store.log.Register;
import register.values.classifications.Cpv;

/** The contracts register: its name, the key of a contract, and the rest of its definition. */
public final class Contracts {
    public static final Register<Contract> REGISTER = new Register<>(
            "contract",
            "contracts",
            "Contracts register",
            Contract.class,
            contract -> contract.reference().key(),
            contract -> contract.reference().slug(),
            contract -> contract.reference() + ", " + contract.title());

    /** The definition of the register. */
    public static final RegisterDefinition<Contract, ComputedContract> DEFINITION = RegisterDefinition.of(
                    REGISTER,
                    RegisterReading.of(
                                    ContractAttributes.FIELDS,
                                    ContractFilters.ALL,
                                    ComputedContract.class,
                                    open -> Computation.onDay(ComputedContract::of))
                            .mentioning(Contracts::mentions)
                            .worded(open -> Contracts::wording)
                            .laidOut(open -> new Layouts<>(
                                    null,
                                    Map.of(
                                            "lga",
                                            LgaColumns.of(open.permalinks().council())))),
                    RegisterChange.of(ContractRules.rules(), ContractAttributes.FORM, Role.EDITOR)
                            .readFrom(ContractAttributes.SHEET)
                            .readFrom(NoticedContracts.MAPPING),
                    RegisterWords.builder()
                            .menu(1, "Contracts")
                            .about("What the council buys, who from, when each contract ends, and when it is reviewed.")
                            .usualOrder("By reference")
                            .dataset(
                                    "The council's contracts: what each is for, its suppliers, dates, value and next review.")
                            .summary("The council's contracts, with their suppliers, dates and values.")
                            .example("COV-12765", "supplier")
                            .gaps("Contracts", ContractAttributes.FORM.excuses())
                            .valuesOf("category", Contracts::division)
                            .calling("category", "What is bought")
                            .hinting("category", "A CPV code or its first digits. For example, 72 for IT services")
                            .calling("route", "Procurement route")
                            .calling("disclosure", "Source")
                            .build())
            .answering(ContractAnswers.SOURCE)
            .servedBy(ContractsResource.class, ContractsResource::new)
            .shipping("/coventry/contracts.ndjson");

    private Contracts() {}

    /** Returns the name of a CPV division, given its first two digits. */
    private static String division(String digits) {
        return Cpv.find(digits + "000000").map(Cpv::name).orElse("CPV " + digits);
    }

    /** Returns a code of the Common Procurement Vocabulary with its name, unless its category describes it itself. */
    private static @Nullable String wording(JsonNode item, String name, JsonNode value, long at) {
        String code = value.asText();
        boolean isToBeNamed = name.equals("categories.id")
                && StreamSupport.stream(item.path("categories").spliterator(), false)
                        .filter(category -> category.path("id").asText().equals(code))
                        .anyMatch(category ->
                                category.path("scheme").asText().equals("CPV") && !category.has("description"));
        return isToBeNamed
                ? Cpv.find(code).map(cpv -> code + " (" + cpv.name() + ")").orElse(null)
                : null;
    }

    /** Returns the records that a contract refers to: the one it runs inside, and the response that it comes from. */
    static Function<Contract, Stream<Mention>> mentions(Permalinks permalinks) {
        return contract -> {
            String address =
                    permalinks.record(REGISTER.path(), contract.reference().text());
            String label = REGISTER.label().apply(contract);
            Related comes = new Related(Related.Relation.SOURCE_OF, REGISTER.path(), label, address, List.of());
            Stream<Mention> source = SourceLink.response(contract.source()).stream()
                    .map(response -> Mention.of("disclosures", response.disclosure(), comes));
            return contract.partOf() == null
                    ? source
                    : Stream.concat(
                            source,
                            Stream.of(Mention.of(
                                    REGISTER.path(),
                                    contract.partOf().text(),
                                    new Related(
                                            Related.Relation.CONTAINS, REGISTER.path(), label, address, List.of()))));
        };
    }
}
