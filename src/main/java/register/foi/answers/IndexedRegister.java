package register.foi.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import register.store.log.Log;
import register.store.log.Register;
import register.store.query.ListQuery;

/**
 * One register on the shelf.
 *
 * @param read what an item may answer
 */
record IndexedRegister<T>(Register<T> register, Function<T, List<Candidate>> read) {
    /** Puts every record on the shelf. */
    void fill(Log log, long head, AnswerIndex shelf) {
        log.queries(register)
                .each(
                        ListQuery.all(head, LocalDate.EPOCH),
                        recorded -> shelf.put(
                                register.path(), register.key().apply(recorded.item()), read.apply(recorded.item())));
    }

    /** Puts one on it as it is now; takes it off where it is no more. */
    void refresh(Log log, String key, AnswerIndex shelf) {
        List<Candidate> said = log.records(register)
                .find(key)
                .map(recorded -> read.apply(recorded.item()))
                .orElse(List.of());
        shelf.put(register.path(), key, said);
    }
}
