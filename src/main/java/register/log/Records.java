package register.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** The records of one register: the newest entry of each key, now or at a position of the log. */
public final class Records<T> {
    private static final int STRIDE = 1000;

    private final Jdbi jdbi;
    private final RecordDao<T> dao;

    Records(Jdbi jdbi, Register<T> register) {
        this.jdbi = jdbi;
        this.dao = new RecordDao<>(register);
    }

    /** The number of the entry that is the record of a key now. */
    public Optional<Long> newest(String key) {
        return jdbi.withHandle(handle -> dao.newest(handle, key));
    }

    /** The record as it is now. */
    public Optional<Recorded<T>> find(String key) {
        return jdbi.withHandle(handle -> dao.current(handle, key));
    }

    /** The record as it was at a position. */
    public Optional<Recorded<T>> find(String key, long at) {
        return jdbi.withHandle(handle -> dao.asAt(handle, key, at));
    }

    /** The records at a position, by key, after a key. */
    public List<Recorded<T>> list(long at, String after, int limit) {
        return jdbi.withHandle(handle -> dao.list(handle, at, after, limit));
    }

    /** Hands on every record at a position, by key, after a key; a stride at a time, so that memory stays small. */
    public void each(long at, String after, Consumer<Recorded<T>> consumer) {
        String last = after;
        List<Recorded<T>> stride;
        do {
            stride = list(at, last, STRIDE);
            stride.forEach(consumer);
            last = stride.isEmpty()
                    ? last
                    : stride.get(stride.size() - 1).entry().key();
        } while (stride.size() == STRIDE);
    }

    /** How many records there are at a position. */
    public long count(long at) {
        return jdbi.withHandle(handle -> dao.count(handle, at));
    }

    /** Everything that was said under a key up to a position, oldest first. */
    public List<Recorded<T>> history(String key, long at) {
        return jdbi.withHandle(handle -> dao.history(handle, key, at, Integer.MAX_VALUE));
    }
}
