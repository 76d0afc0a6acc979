package register.registers.systems;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import register.api.reading.Backlinks;
import register.api.reading.Computation;
import register.api.reading.Mention;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.Related;
import register.store.log.Log;
import register.store.log.Register;

/** The register of ICT systems: what it is called, what tells systems apart, and its door to the public. */
public final class Systems {
    public static final Register<IctSystem> REGISTER = new Register<>(
            "system",
            "systems",
            "ICT systems",
            IctSystem.class,
            system -> system.name().key(),
            system -> system.name().slug(),
            system -> system.name().text());

    private Systems() {}

    /** What a system says of other records: the contract it is bought under, and the responses that it comes from. */
    public static Function<IctSystem, Stream<Mention>> mentions(Permalinks permalinks) {
        return system -> {
            String name = system.name().text();
            String address = permalinks.record(REGISTER.path(), name);
            Related comes = new Related(Related.Relation.SOURCE_OF, REGISTER.path(), name, address, List.of());
            Related bought = new Related(Related.Relation.BUYS, REGISTER.path(), name, address, List.of());
            Stream<Mention> sources = system.uses().stream()
                    .flatMap(use -> Stream.ofNullable(use.source()))
                    .map(source -> Mention.of("disclosures", source.disclosure(), comes))
                    .distinct();
            return system.contract() == null
                    ? sources
                    : Stream.concat(
                            sources,
                            Stream.of(Mention.of("contracts", system.contract().text(), bought)));
        };
    }

    /** Opens it to the public. */
    public static SystemsResource resource(Log log, Permalinks permalinks, Backlinks backlinks) {
        return new SystemsResource(
                new PublicRegister<>(
                        REGISTER,
                        log,
                        permalinks,
                        SystemAttributes.FIELDS,
                        SystemFilters.ALL,
                        Computation.ofItem(system -> ComputedSystem.of(system, permalinks)),
                        backlinks),
                log);
    }
}
