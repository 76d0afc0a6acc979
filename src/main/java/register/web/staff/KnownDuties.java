package register.web.staff;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import register.api.reading.ListReader;
import register.api.reading.Paging;
import register.api.reading.Placed;
import register.api.reading.RecordView;
import register.api.reading.SingleFlightCache;
import register.api.reading.Snapshot;
import register.registers.OpenRegisters;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractDutyReader;
import register.registers.contracts.Contracts;
import register.store.log.Log;
import register.store.query.SortKey;
import register.values.duties.Duty;
import register.values.duties.DutyState;

/**
 * The duties of contracts, worked out once for each state of the register and day.
 *
 * <p>Those of a large register are worked out for each request, so that the memory that this takes does not grow with it.
 */
public final class KnownDuties {
    private static final int STRIDE = 1000;
    private static final long MOST_CONTRACTS = 3_000;
    private static final int MOST_STATES = 2;

    private final Log log;
    private final ListReader<Contract, ComputedContract> contracts;
    private final ContractDutyReader reader;
    private final SingleFlightCache<State, List<OfContract>> known =
            new SingleFlightCache<>(Caffeine.newBuilder().maximumSize(MOST_STATES));

    public KnownDuties(OpenRegisters open, ContractDutyReader reader) {
        this.log = open.log();
        this.contracts = open.register(Contracts.DEFINITION).lists();
        this.reader = reader;
        log.whenRemoved(known::clear);
    }

    /** The state of the register, on a day. */
    private record State(long entry, LocalDate on) {}

    /**
     * The duties of a contract.
     *
     * @param key of the contract
     */
    record OfContract(String key, List<DutyRow> duties) {}

    /** Returns the names of departments at a snapshot. */
    List<String> departments(Snapshot snapshot) {
        return contracts.names("department", snapshot);
    }

    /** Passes on the duties of each contract that a filter is about. */
    void each(DutyFilter filter, Snapshot snapshot, BiConsumer<String, List<DutyRow>> consumer) {
        if (!filter.isOfCouncil() || contracts.count(filter.contracts(), snapshot) > MOST_CONTRACTS) {
            read(filter, snapshot, consumer);
            return;
        }
        State state = new State(log.newestEntry(Contracts.REGISTER, snapshot.at()), snapshot.on());
        known.get(state, () -> {
                    List<OfContract> all = new ArrayList<>();
                    read(filter, snapshot, (key, duties) -> all.add(new OfContract(key, duties)));
                    return List.copyOf(all);
                })
                .forEach(one -> consumer.accept(one.key(), one.duties()));
    }

    /** Returns the state of each duty of a contract at a position, on a day; none if there is no such contract then. */
    List<DutyState> states(String key, long at, LocalDate on) {
        return log.records(Contracts.REGISTER)
                .find(key, at)
                .map(found -> reader.duties(found.item(), at, on).stream()
                        .map(Duty::state)
                        .toList())
                .orElse(List.of());
    }

    private void read(DutyFilter filter, Snapshot snapshot, BiConsumer<String, List<DutyRow>> consumer) {
        Map<String, String> asked = filter.contracts();
        Paging.Source<RecordView<Contract, ComputedContract>> source = contracts.source(asked, snapshot);
        @Nullable SortKey last = null;
        List<Placed<RecordView<Contract, ComputedContract>>> stride;
        do {
            stride = source.read(last, false, STRIDE);
            stride.forEach(contract -> consumer.accept(contract.place().key(), duties(contract.row(), snapshot)));
            last = stride.isEmpty() ? last : stride.get(stride.size() - 1).place();
        } while (stride.size() == STRIDE);
    }

    private List<DutyRow> duties(RecordView<Contract, ComputedContract> contract, Snapshot snapshot) {
        Contract item = contract.item();
        String url = contract.links().getOrDefault("self", "");
        List<Duty> all = reader.duties(item, snapshot.at(), snapshot.on());
        return all.stream().map(duty -> DutyRow.of(item, url, duty)).toList();
    }
}
