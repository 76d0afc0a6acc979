package register.foi.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.Snapshot;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.foi.responses.FieldAnswer;
import register.foi.responses.Pointer;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.registers.contracts.Supplier;
import register.registers.systems.IctSystem;

/** Points to whole lists, with their count: the contracts with a supplier, or all there are. */
final class ListPointers {
    /** What is said of contracts and systems in general. */
    private static final Set<String> GENERAL =
            Set.of("ict", "it", "technology", "digital", "corporate", "excel", "spreadsheet", "csv", "hold", "value");

    private final PublicRegister<Contract, ?> contracts;
    private final PublicRegister<IctSystem, ?> systems;
    private final Permalinks permalinks;
    private final Thesaurus thesaurus;

    ListPointers(
            PublicRegister<Contract, ?> contracts,
            PublicRegister<IctSystem, ?> systems,
            Permalinks permalinks,
            Thesaurus thesaurus) {
        this.contracts = contracts;
        this.systems = systems;
        this.permalinks = permalinks;
        this.thesaurus = thesaurus;
    }

    /** The whole register, where that is what a question asks for. */
    Optional<Pointer> whole(QuestionIntent intent, Snapshot snapshot) {
        if (!asksMany(intent) || intent.units().stream().anyMatch(ListPointers::saysMore)) {
            return Optional.empty();
        }
        if (intent.wants("contract")) {
            return Optional.of(list(contracts, "All contracts", Map.of(), snapshot));
        }
        return intent.wants("system")
                ? Optional.of(list(systems, "All ICT systems", Map.of(), snapshot))
                : Optional.empty();
    }

    /** The contracts with a supplier that a question names, where it asks for all of them. */
    Optional<Pointer> ofSupplier(QuestionIntent intent, List<Candidate> found, Snapshot snapshot) {
        return asksMany(intent) && intent.wants("contract")
                ? supplier(intent, found, snapshot)
                        .map(name -> list(
                                contracts,
                                "All contracts with " + name,
                                Map.of("supplier", '"' + name + '"'),
                                snapshot))
                : Optional.empty();
    }

    private static boolean asksMany(QuestionIntent intent) {
        return intent.wants("list") || intent.wants("count");
    }

    private static boolean saysMore(Term unit) {
        return switch (unit.kind()) {
            case SUBJECTS, ELSEWHERE, PLAIN -> !GENERAL.containsAll(unit.stems());
            case IDLE, LIGHT, ASKED -> false;
        };
    }

    /** The supplier that is named, of a contract that was found. */
    private Optional<String> supplier(QuestionIntent intent, List<Candidate> found, Snapshot snapshot) {
        Set<String> terms = intent.terms();
        return found.stream()
                .filter(one -> one.register().equals(Contracts.REGISTER.path()))
                .flatMap(one -> contracts.records().require(one.key(), snapshot).item().suppliers().stream())
                .map(Supplier::name)
                .filter(name -> thesaurus.units(name).stream()
                        .filter(unit -> unit.kind() == Term.Kind.PLAIN)
                        .findFirst()
                        .filter(unit -> terms.containsAll(unit.stems()))
                        .isPresent())
                .findFirst();
    }

    private Pointer list(PublicRegister<?, ?> register, String title, Map<String, String> filters, Snapshot snapshot) {
        long count = register.lists().count(new HashMap<>(filters), snapshot);
        Address self = permalinks.address(register.register().path());
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            self = self.with(filter.getKey(), filter.getValue());
        }
        return new Pointer(
                register.register().path(),
                register.register().title(),
                register.register().path(),
                title,
                List.of(new FieldAnswer("total", "How many", Long.toString(count))),
                List.of(),
                null,
                snapshot.on(),
                List.of("It is the list that is asked for"),
                self.toString(),
                Permalinks.pinned(self, snapshot.at(), snapshot.on()).toString());
    }
}
