package register.foi.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.api.reading.Snapshot;
import register.foi.meaning.Term;
import register.foi.responses.Pointer;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.WholeList;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Register;

/** Finds whole lists that answer a question, with their counts: the contracts with a supplier, or all contracts. */
final class ListPointers {
    /** Words that apply to contracts and systems in general. */
    private static final Set<String> GENERAL =
            Set.of("ict", "it", "technology", "digital", "corporate", "excel", "spreadsheet", "csv", "hold", "value");

    private final List<IndexedRegister<?, ?>> registers;
    private final Log log;
    private final Permalinks permalinks;

    ListPointers(List<IndexedRegister<?, ?>> registers, Log log, Permalinks permalinks) {
        this.registers = registers;
        this.log = log;
        this.permalinks = permalinks;
    }

    /** Returns the list of the whole register, where the question asks for that. */
    Optional<Pointer> whole(AskedQuestion asked, Snapshot snapshot) {
        if (!asksMany(asked) || asked.intent().units().stream().anyMatch(ListPointers::saysMore)) {
            return Optional.empty();
        }
        return registers.stream()
                .flatMap(register -> register.source().list().stream()
                        .filter(list -> asked.asksFor(list.meaning()))
                        .map(list -> point(register, list.title(), Map.of(), snapshot)))
                .findFirst();
    }

    /**
     * Returns the list of the records with one name, such as a supplier's, where a question names it and asks for all
     * of them.
     */
    Optional<Pointer> ofName(AskedQuestion asked, List<Candidate> found, Snapshot snapshot) {
        return asksMany(asked)
                ? registers.stream()
                        .flatMap(register -> ofName(register, asked, found, snapshot).stream())
                        .findFirst()
                : Optional.empty();
    }

    private <T> Optional<Pointer> ofName(
            IndexedRegister<T, ?> register, AskedQuestion asked, List<Candidate> found, Snapshot snapshot) {
        return register.source()
                .list()
                .filter(list ->
                        asked.asksFor(list.meaning()) && !list.parameter().isEmpty())
                .flatMap(list -> name(register, list, asked, found, snapshot)
                        .map(name -> point(
                                register,
                                list.title() + " with " + name,
                                Map.of(list.parameter(), '"' + name + '"'),
                                snapshot)));
    }

    /** Returns a name in the question that a record among the results has. */
    private <T> Optional<String> name(
            IndexedRegister<T, ?> register,
            WholeList<T> list,
            AskedQuestion asked,
            List<Candidate> found,
            Snapshot snapshot) {
        return found.stream()
                .filter(one -> one.register().equals(register.path()))
                .flatMap(one -> log.records(register.source().register()).find(one.key(), snapshot.at()).stream())
                .map(RecordedItem::item)
                .flatMap(item -> list.names().apply(item).stream())
                .filter(asked::names)
                .findFirst();
    }

    private static boolean asksMany(AskedQuestion asked) {
        return Stream.of("list", "count").anyMatch(asked::asksFor);
    }

    private static boolean saysMore(Term unit) {
        return switch (unit.kind()) {
            case SUBJECTS, ELSEWHERE, PLAIN -> !GENERAL.containsAll(unit.stems());
            case IDLE, LIGHT, ASKED -> false;
        };
    }

    private Pointer point(IndexedRegister<?, ?> indexed, String title, Map<String, String> filters, Snapshot snapshot) {
        Register<?> register = indexed.source().register();
        long count = indexed.register().lists().count(new HashMap<>(filters), snapshot);
        Address self = permalinks.address(register.path());
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            self = self.with(filter.getKey(), filter.getValue());
        }
        return new Pointer(
                register.path(),
                register.title(),
                register.path(),
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
