package register.web.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.reading.Permalinks;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.query.ListQuery;
import register.store.query.Sort;
import register.store.query.Sql;
import register.values.Reference;

/**
 * The contracting processes of OCDS: which contracts are in one, by their Open Contracting ID, and which process another one follows
 * on from.
 */
final class OcdsProcesses {
    /** More contracts than the largest framework of a council has. */
    private static final int MOST = 10_000;

    private static final Pattern FRAMEWORK =
            Pattern.compile("(?i)framework|call[ -]?off|dynamic (purchasing|market)|\\bDPS\\b");

    private final Log log;
    private final Permalinks permalinks;
    private final OcdsIds ids;

    OcdsProcesses(Log log, Permalinks permalinks, OcdsIds ids) {
        this.log = log;
        this.permalinks = permalinks;
        this.ids = ids;
    }

    /** Returns the ID of the process that a reference or an Open Contracting ID names at a position; empty if it names none. */
    Optional<String> asked(String asked, long head) {
        if (OcdsIds.isOne(asked) && !contracts(asked, head).isEmpty()) {
            return Optional.of(asked);
        }
        return log.records(Contracts.REGISTER)
                .find(Reference.asked(asked).key(), head)
                .flatMap(recorded -> ids.of(recorded.item()));
    }

    /** Returns the contracts of a process at a position, the one that changed last at the end. */
    List<RecordedItem<Contract>> contracts(String ocid, long head) {
        Stream<RecordedItem<Contract>> noticed = log
                .queries(Contracts.REGISTER)
                .page(new ListQuery(head, LocalDate.EPOCH, List.of(noticed(ocid)), Sort.BY_KEY), null, MOST)
                .stream()
                .map(placed -> placed.recorded());
        Stream<RecordedItem<Contract>> own = ids.reference(ocid).stream()
                .flatMap(reference -> log.records(Contracts.REGISTER).find(reference.key(), head).stream());
        return Stream.concat(noticed, own)
                .filter(recorded -> isOf(ocid, recorded.item()))
                .distinct()
                .sorted((one, other) ->
                        Long.compare(one.entry().number(), other.entry().number()))
                .toList();
    }

    private static Sql noticed(String ocid) {
        return Sql.of("r.item #>> '{procurement,ocid}' = ?", ocid);
    }

    /** Whether a contract is in a process. */
    boolean isOf(String ocid, @Nullable Contract contract) {
        return contract != null && ids.of(contract).equals(Optional.of(ocid));
    }

    /** Returns the contracts that some contracts are part of, by key. */
    Map<String, Contract> parents(Collection<Contract> contracts) {
        List<String> keys = contracts.stream()
                .map(Contract::partOf)
                .filter(Objects::nonNull)
                .map(Reference::key)
                .distinct()
                .toList();
        return log.records(Contracts.REGISTER).current(keys).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parent -> parent.getValue().item()));
    }

    /**
     * Writes the process that a contract follows on from, unless that is its own.
     *
     * @param parents the contracts that contracts are part of, by key
     */
    void related(String ocid, Contract contract, Map<String, Contract> parents, ObjectNode release) {
        Reference reference = contract.partOf();
        if (reference == null) {
            return;
        }
        Contract parent = parents.get(reference.key());
        Optional<String> process = Optional.ofNullable(parent).flatMap(ids::of);
        if (process.equals(Optional.of(ocid))) {
            return;
        }
        ObjectNode related = release.putArray("relatedProcesses").addObject().put("id", "part-of-" + reference.key());
        if (isFramework(contract, parent)) {
            related.putArray("relationship").add("framework");
        }
        related.put("title", parent == null ? reference.text() : parent.title());
        process.ifPresent(id -> related.put("scheme", "ocid")
                .put("identifier", id)
                .put("uri", permalinks.address("ocds", "records", id).toString()));
    }

    /** Whether the register says that the parent is a framework; being part of another contract can mean something else. */
    private static boolean isFramework(Contract contract, @Nullable Contract parent) {
        Stream<@Nullable String> said =
                parent == null ? Stream.of(route(contract)) : Stream.of(route(contract), route(parent), parent.title());
        return said.anyMatch(text -> text != null && FRAMEWORK.matcher(text).find());
    }

    private static @Nullable String route(Contract contract) {
        return contract.procurement() == null ? null : contract.procurement().route();
    }
}
