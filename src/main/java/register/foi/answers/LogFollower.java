package register.foi.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.Redaction;

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

    /** Returns the coverage of all figures up to a position. */
    SeriesCoverage coverage(long head) {
        SeriesCoverage coverage = nothing();
        registers.forEach(register -> register.learn(log, 0, head, coverage));
        return coverage;
    }

    /**
     * Updates the index from the entries after one position and up to another.
     *
     * @return the coverage with them; another one than before if something was removed from earlier entries
     */
    SeriesCoverage follow(long from, long head, SeriesCoverage coverage, AnswerIndex index) {
        Map<IndexedRegister<?, ?>, Set<String>> toRefresh = new HashMap<>();
        registers.forEach(register -> toRefresh.put(register, register.learn(log, from, head, coverage)));
        List<Redaction> removed = new ArrayList<>();
        long position = from;
        while (position < head) {
            goOn();
            List<LoggedItem> stride = log.entries(position, head, STRIDE);
            registers.forEach(register -> register.follow(stride, coverage, index));
            stride.forEach(said -> said.redaction().ifPresent(removed::add));
            position = stride.isEmpty()
                    ? head
                    : stride.get(stride.size() - 1).entry().number();
        }
        // The parts of its figures belong to a record's index entry: refreshed once, however many figures have a new
        // one.
        toRefresh.forEach((register, keys) -> register.refresh(log, keys, coverage, index));
        return removed.isEmpty() ? coverage : without(removed, head, index);
    }

    /** Puts what is left of records in the place of what was removed from them. */
    private SeriesCoverage without(List<Redaction> removed, long head, AnswerIndex index) {
        SeriesCoverage coverage = coverage(head);
        for (Redaction redaction : removed) {
            String key = log.entry(redaction.entry()).entry().key();
            registers.forEach(register -> register.replace(log, redaction.register(), key, coverage, index));
        }
        return coverage;
    }

    private void goOn() {
        if (isStopping.getAsBoolean()) {
            throw new CancellationException("the service is stopping");
        }
    }
}
