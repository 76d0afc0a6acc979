package register.store.log;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The source of connections where the database has replicas: a statement runs on a replica that has reached the position which
 * it needs, or else on the primary.
 *
 * <p>What needs the newest entries asks the primary for them. While the primary is out of reach, the newest entries are those
 * that this instance knows of, so that no reader sees an earlier state than before.
 */
final class ReplicatedSource implements HandleSource {
    private final Jdbi primary;
    private final Replicas replicas;
    private final LongSupplier known;
    private final LongSupplier removal;

    /**
     * Creates a source.
     *
     * @param known the number of the newest entry that this instance knows of
     * @param removal the number of the newest redaction that it knows of: whoever has not reached it may still say what was
     *     removed
     */
    ReplicatedSource(Jdbi primary, Replicas replicas, LongSupplier known, LongSupplier removal) {
        this.primary = primary;
        this.replicas = replicas;
        this.known = known;
        this.removal = removal;
    }

    @Override
    public <R> R at(long position, Function<Handle, R> statement) {
        long needed = Math.max(position, removal.getAsLong());
        Optional<R> read = needed > known.getAsLong() ? Optional.empty() : replicas.read(needed, statement);
        return read.orElseGet(() -> onPrimary(Math.min(needed, known.getAsLong()), statement));
    }

    @Override
    public <R> R current(Function<Handle, R> statement) {
        long head = known.getAsLong();
        return at(head == 0 ? NEWEST : head, statement);
    }

    private <R> R onPrimary(long otherwise, Function<Handle, R> statement) {
        if (!replicas.isPrimaryAnswering()) {
            Optional<R> read = replicas.readFromAny(otherwise, statement);
            if (read.isPresent()) {
                return read.get();
            }
        }
        try {
            return primary.withHandle(statement::apply);
        } catch (JdbiException failed) {
            if (!Outage.isShownBy(failed)) {
                throw failed;
            }
            return replicas.readFromAny(otherwise, statement).orElseGet(() -> again(failed, statement));
        }
    }

    /** Runs a statement again that no replica can answer, if the primary was reached. */
    private <R> R again(JdbiException failed, Function<Handle, R> statement) {
        if (failed instanceof ConnectionException) {
            throw failed;
        }
        return HandleSource.read(primary, statement);
    }
}
