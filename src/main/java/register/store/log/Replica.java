package register.store.log;

import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A replica of the database, by PostgreSQL's own replication, with the position up to which its log was last found to be that of
 * the primary.
 */
public final class Replica {
    private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

    /** The position of a replica that is not read from. */
    private static final long NONE = -1;

    private static final String IS_REPLICA = "select pg_is_in_recovery()";
    private static final String REACHED = "select exists (select from entry where number = :position)";

    private final String name;
    private final Jdbi readers;
    private final Probe probe;
    private volatile Head confirmed = Head.EMPTY;
    private volatile long reached = NONE;
    private volatile boolean isPromoted;

    /**
     * Creates a replica that is not read from until {@link #check} has found out how far it is.
     *
     * @param name for people: its host and port
     * @param readers a pool of connections
     * @param probe connects with short timeouts, to check
     */
    public Replica(String name, Jdbi readers, Jdbi probe) {
        this.name = name;
        this.readers = readers;
        this.probe = new Probe(probe);
    }

    /** Returns its host and port. */
    public String name() {
        return name;
    }

    /** Returns the position that it had reached when it was checked last; -1 if it is not read from. */
    public long reached() {
        return reached;
    }

    /**
     * Reads from it, unless it has not reached a position. Whatever it cannot answer is left to the primary: a replica may also
     * cancel a statement that holds up its replication.
     */
    <R> Optional<R> read(long position, Function<Handle, R> statement) {
        // What a promoted replica recorded after that may differ from what the primary did.
        if (isPromoted && position > reached) {
            return Optional.empty();
        }
        try {
            return readers.withHandle(
                    handle -> hasReached(handle, position) ? Optional.of(statement.apply(handle)) : Optional.empty());
        } catch (JdbiException failed) {
            if (Outage.isShownBy(failed)) {
                leave("it does not respond");
            }
            return Optional.empty();
        }
    }

    private static boolean hasReached(Handle handle, long position) {
        return position == 0
                || handle.createQuery(REACHED)
                        .bind("position", position)
                        .mapTo(Boolean.class)
                        .one();
    }

    /** Finds out how far it is, and whether its log is the beginning of the primary's; returns whether it is read from. */
    boolean check(Probe primary) {
        Optional<Boolean> isReplica = probe.ask(Replica::isReplica);
        if (isReplica.isPresent() && !isReplica.get()) {
            return checkPromoted(primary);
        }
        Optional<Head> head = isReplica.flatMap(yes -> probe.ask(handle -> Optional.of(LogDao.head(handle))));
        if (head.isEmpty()) {
            leave("it does not respond");
            return false;
        }
        if (!head.get().equals(confirmed)) {
            Optional<Boolean> same = primary.ask(handle -> Optional.of(isIn(handle, head.get())));
            if (same.isPresent() && !same.get()) {
                leave("its log differs from the primary's at entry "
                        + head.get().number() + ": create it again from the primary");
                return false;
            }
            if (same.isPresent()) {
                confirmed = head.get();
            }
        }
        use(confirmed.number());
        return true;
    }

    /**
     * Goes on reading from a replica that was promoted, up to the position that was found to be the primary's, until the service
     * reaches the primary that it has become.
     */
    private boolean checkPromoted(Probe primary) {
        boolean isRead = reached != NONE;
        if (isRead && primary.ask(handle -> Optional.of(LogDao.head(handle))).isPresent()) {
            leave("it is no replica");
            return false;
        }
        isPromoted = isRead;
        return isRead;
    }

    private static Optional<Boolean> isReplica(Handle handle) {
        return handle.createQuery(IS_REPLICA).mapTo(Boolean.class).findOne();
    }

    private static boolean isIn(Handle primary, Head head) {
        return head.number() == 0
                || LogDao.entries(primary, head.number() - 1, head.number(), 1).stream()
                        .anyMatch(entry -> entry.chain().equals(head.chain()));
    }

    private void use(long position) {
        if (reached == NONE) {
            LOG.info("Using replica {} from entry {}", name, position);
        }
        isPromoted = false;
        reached = position;
    }

    private void leave(String reason) {
        if (reached != NONE) {
            LOG.warn("Not using replica {}: {}", name, reason);
        }
        isPromoted = false;
        reached = NONE;
    }

    void close() {
        probe.close();
    }
}
