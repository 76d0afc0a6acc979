package register.foi.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import register.api.http.Address;
import register.api.reading.PublicRegister;
import register.api.reading.Publisher;
import register.api.reading.Vantage;
import register.foi.meaning.Thesaurus;
import register.foi.meaning.Unit;
import register.foi.meaning.Wish;
import register.foi.responses.Pointer;
import register.foi.responses.Says;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.registers.contracts.Supplier;
import register.registers.systems.IctSystem;

/** Points to whole lists, with their count: the contracts with a supplier, or all there are. */
final class Lists {
    /** What is said of contracts and systems in general. */
    private static final Set<String> GENERAL =
            Set.of("ict", "it", "technology", "digital", "corporate", "excel", "spreadsheet", "csv", "hold", "value");

    private final PublicRegister<Contract, ?> contracts;
    private final PublicRegister<IctSystem, ?> systems;
    private final Publisher publisher;
    private final Thesaurus thesaurus;

    Lists(
            PublicRegister<Contract, ?> contracts,
            PublicRegister<IctSystem, ?> systems,
            Publisher publisher,
            Thesaurus thesaurus) {
        this.contracts = contracts;
        this.systems = systems;
        this.publisher = publisher;
        this.thesaurus = thesaurus;
    }

    /** The whole register, where that is what a question asks for. */
    Optional<Pointer> whole(Wish wish, Vantage vantage) {
        if (!asksMany(wish) || wish.units().stream().anyMatch(Lists::saysMore)) {
            return Optional.empty();
        }
        if (wish.wants("contract")) {
            return Optional.of(list(contracts, "All contracts", Map.of(), vantage));
        }
        return wish.wants("system")
                ? Optional.of(list(systems, "All ICT systems", Map.of(), vantage))
                : Optional.empty();
    }

    /** The contracts with a supplier that a question names, where it asks for all of them. */
    Optional<Pointer> ofSupplier(Wish wish, List<Candidate> found, Vantage vantage) {
        return asksMany(wish) && wish.wants("contract")
                ? supplier(wish, found, vantage)
                        .map(name -> list(
                                contracts, "All contracts with " + name, Map.of("supplier", '"' + name + '"'), vantage))
                : Optional.empty();
    }

    private static boolean asksMany(Wish wish) {
        return wish.wants("list") || wish.wants("count");
    }

    private static boolean saysMore(Unit unit) {
        return switch (unit.kind()) {
            case SUBJECTS, ELSEWHERE, PLAIN -> !GENERAL.containsAll(unit.stems());
            case IDLE, LIGHT, ASKED -> false;
        };
    }

    /** The supplier that is named, of a contract that was found. */
    private Optional<String> supplier(Wish wish, List<Candidate> found, Vantage vantage) {
        Set<String> terms = wish.terms();
        return found.stream()
                .filter(one -> one.register().equals(Contracts.REGISTER.path()))
                .flatMap(one -> contracts.require(one.key(), vantage).item().suppliers().stream())
                .map(Supplier::name)
                .filter(name -> thesaurus.units(name).stream()
                        .filter(unit -> unit.kind() == Unit.Kind.PLAIN)
                        .findFirst()
                        .filter(unit -> terms.containsAll(unit.stems()))
                        .isPresent())
                .findFirst();
    }

    private Pointer list(PublicRegister<?, ?> register, String title, Map<String, String> filters, Vantage vantage) {
        long count = register.count(new HashMap<>(filters), vantage);
        Address self = publisher.address(register.register().path());
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            self = self.with(filter.getKey(), filter.getValue());
        }
        return new Pointer(
                register.register().path(),
                register.register().title(),
                register.register().path(),
                title,
                List.of(new Says("total", "How many", Long.toString(count))),
                List.of(),
                null,
                vantage.on(),
                List.of("It is the list that is asked for"),
                self.toString(),
                Publisher.pinned(self, vantage.at(), vantage.on()).toString());
    }
}
