package register;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A place at which whoever writes is held until it is let go or killed: a lock in the database, which a trigger waits for
 * that only tests have.
 */
public final class Held implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private final Jdbi owner;
    private final Handle lock;

    private Held(Jdbi owner, String lock) {
        this.owner = owner;
        this.lock = owner.open();
        this.lock.execute("select pg_advisory_lock(" + lock + ")");
    }

    /** Where a writer can be held. */
    public enum Place {
        /** Before it is its turn. */
        TURN("hashtext('entry')", ""),
        ENTRY("7001", "trigger held_entry after insert on entry for each statement"),
        ROW("7002", "trigger held_row after insert on contract for each statement"),
        ANSWERED("7003", "trigger held_answered after insert on answered for each statement"),
        /** When everything was written, and it is to be kept. */
        COMMIT(
                "7004",
                "constraint trigger held_commit after insert on answered deferrable initially deferred for each row"),
        OUTCOMES("7005", "trigger held_outcomes after insert on import_outcome for each statement"),
        /** When an import has written some of its second thousand, for whoever has more than one. */
        HALF_WAY("7006", "trigger held_half_way after insert on contract for each row when (new.entry % 3000 = 1050)");

        private final String lock;
        private final String trigger;

        Place(String lock, String trigger) {
            this.lock = lock;
            this.trigger = trigger;
        }
    }

    /** Makes the places; nobody is held at them yet. */
    public static void prepare(Jdbi owner) {
        owner.useHandle(handle -> {
            handle.execute("""
                create function hold() returns trigger language plpgsql set lock_timeout = 0 as $$
                begin
                    perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint);
                    return null;
                end
                $$
                """);
            for (Place place : Place.values()) {
                if (!place.trigger.isEmpty()) {
                    handle.execute("create " + place.trigger + " execute function hold(" + place.lock + ")");
                }
            }
        });
    }

    /** From now on whoever comes to a place is held there. */
    public static Held at(Place place, Jdbi owner) {
        return new Held(owner, place.lock);
    }

    /** Waits until somebody is held. */
    public void await() {
        await(() -> waiting() > 0);
    }

    private int waiting() {
        return owner.withHandle(handle -> handle.createQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .mapTo(Integer.class)
                .one());
    }

    /** Waits until two are held, of whom the second waits for the first. */
    public void awaitTwo() {
        await(() -> waiting() == 2);
    }

    /** The process of the server that works for whoever is held. */
    public long pid() {
        return owner.withHandle(
                handle -> handle.createQuery("select pid from pg_locks where locktype = 'advisory' and not granted")
                        .mapTo(Long.class)
                        .one());
    }

    /** Waits until something is so, which it is soon. */
    public static void await(BooleanSupplier isSo) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it was not so in time");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(25);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    /** Lets go whoever is held. */
    @Override
    public void close() {
        lock.close();
    }
}
