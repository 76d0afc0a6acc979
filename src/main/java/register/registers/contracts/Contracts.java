package register.registers.contracts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import register.api.reading.Backlinks;
import register.api.reading.Mention;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.Related;
import register.store.log.Log;
import register.store.log.Register;

/** The contracts register: what it is called, what tells contracts apart, and its door to the public. */
public final class Contracts {
    public static final Register<Contract> REGISTER = new Register<>(
            "contract",
            "contracts",
            "Contracts register",
            Contract.class,
            contract -> contract.reference().key(),
            contract -> contract.reference().slug(),
            contract -> contract.reference() + ", " + contract.title());

    private Contracts() {}

    /** What a contract says of other records: the one it runs inside, and the response that it comes from. */
    public static Function<Contract, Stream<Mention>> mentions(Permalinks permalinks) {
        return contract -> {
            String address =
                    permalinks.record(REGISTER.path(), contract.reference().text());
            String label = REGISTER.label().apply(contract);
            Related comes = new Related(Related.Relation.SOURCE_OF, REGISTER.path(), label, address, List.of());
            Stream<Mention> source = Stream.ofNullable(contract.source())
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

    /** Opens it to the public. */
    public static ContractsResource resource(Log log, Permalinks permalinks, Backlinks backlinks) {
        return new ContractsResource(
                new PublicRegister<>(
                        REGISTER,
                        log,
                        permalinks,
                        ContractAttributes.FIELDS,
                        ContractFilters.ALL,
                        ComputedContract::of,
                        backlinks),
                log);
    }
}
