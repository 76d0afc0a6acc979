package register.registers.systems;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import register.api.access.Role;
import register.api.reading.Computation;
import register.api.reading.Mention;
import register.api.reading.Permalinks;
import register.api.reading.Related;
import register.registers.RegisterChange;
import register.registers.RegisterDefinition;
import register.registers.RegisterReading;
import register.registers.RegisterWords;
import register.store.log.Register;

/** The register of ICT systems: its name, the key of a system, and the rest of its definition. */
public final class Systems {
    public static final Register<IctSystem> REGISTER = new Register<>(
            "system",
            "systems",
            "ICT systems",
            IctSystem.class,
            system -> system.name().key(),
            system -> system.name().slug(),
            system -> system.name().text());

    /** The definition of the register. */
    public static final RegisterDefinition<IctSystem, ComputedSystem> DEFINITION = RegisterDefinition.of(
                    REGISTER,
                    RegisterReading.of(
                                    SystemAttributes.FIELDS,
                                    SystemFilters.ALL,
                                    ComputedSystem.class,
                                    open -> Computation.ofItem(system -> ComputedSystem.of(system, open.permalinks())))
                            .mentioning(Systems::mentions),
                    RegisterChange.of(SystemRules.rules(), SystemAttributes.FORM, Role.EDITOR)
                            .readFrom(SystemAttributes.SHEET),
                    RegisterWords.builder()
                            .menu(2, "ICT systems")
                            .about("The computer systems that the council uses, and what for.")
                            .usualOrder("By name")
                            .dataset(
                                    "The council's ICT systems: what each is used for, its manufacturer, and the contract it is bought under.")
                            .summary("The council's ICT systems, and what each is used for.")
                            .example("8x8", "function")
                            .gaps("ICT systems", SystemAttributes.FORM.excuses())
                            .calling("function", "Used for")
                            .calling("disclosure", "Source")
                            .build())
            .answering(SystemAnswers.SOURCE)
            .shipping("/coventry/systems.ndjson");

    private Systems() {}

    /** Returns the records that a system refers to: the contract it is bought under, and its source responses. */
    static Function<IctSystem, Stream<Mention>> mentions(Permalinks permalinks) {
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
}
