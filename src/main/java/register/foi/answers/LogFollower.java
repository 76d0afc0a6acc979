package register.foi.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import register.store.log.Log;
import register.store.log.LoggedItem;

/**
 * Brings the index from one position of the log to another: first filled from the current records, later updated from
 * new entries, in batches that are each read by one statement per register.
 */
final class LogFollower {
    private static final int STRIDE = 1000;

    private final Log log;
    private final List<IndexedRegister<?, ?>> registers;
    private final BooleanSupplier isStopping;

    LogFollower(Log log, List<IndexedRegister<?, ?>> registers, BooleanSupplier isStopping) {
        this.log = log;
        this.registers = registers;
        this.isStopping = isStopping;
    }

    /** Returns an empty coverage. */
    SeriesCoverage nothing() {
        return new SeriesCoverage(registers.stream()
                .filter(register -> register.source().series().isPresent())
                .map(IndexedRegister::path)
                .collect(Collectors.toSet()));
    }

    /** Adds every record to an empty index. */
    void fill(long head, SeriesCoverage coverage, AnswerIndex index) {
        for (IndexedRegister<?, ?> register : registers) {
            goOn();
            register.learn(log, 0, head, coverage);
            register.fill(log, head, coverage, index);
        }
    }

    /** Updates the index from the entries after one position and up to another. */
    void follow(long from, long head, SeriesCoverage coverage, AnswerIndex index) {
        Map<IndexedRegister<?, ?>, Set<String>> toRefresh = new HashMap<>();
        registers.forEach(register -> toRefresh.put(register, register.learn(log, from, head, coverage)));
        long position = from;
        while (position < head) {
            goOn();
            List<LoggedItem> stride = log.entries(position, head, STRIDE);
            registers.forEach(register -> register.follow(stride, coverage, index));
            position = stride.isEmpty()
                    ? head
                    : stride.get(stride.size() - 1).entry().number();
        }
        // The parts of its figures belong to a record's index entry: refreshed once, however many figures have a new
        // one.
        toRefresh.forEach((register, keys) -> register.refresh(log, keys, coverage, index));
    }

    private void goOn() {
        if (isStopping.getAsBoolean()) {
            throw new CancellationException("the service is stopping");
        }
    }
}
