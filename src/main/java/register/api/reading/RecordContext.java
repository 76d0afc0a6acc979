package register.api.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import register.api.tables.PageContext;
import register.store.log.Entry;
import register.store.log.Register;

/** The additional data of the page of a record: its earlier states, and whether there is a newer entry. */
public final class RecordContext implements PageContext {
    private final Register<?> register;
    private final Entry entry;
    private final Supplier<Life> life;

    /**
     * Creates the context of a record.
     *
     * @param life read when a page needs it
     */
    RecordContext(Register<?> register, Entry entry, Supplier<Life> life) {
        this.register = register;
        this.entry = entry;
        this.life = life;
    }

    /**
     * The earlier states of a record and its newest entry.
     *
     * @param history up to the entry, oldest first, with what each changed
     * @param newer the newest entry of the record, if it is a later one
     */
    public record Life(List<? extends Revision<?>> history, Optional<Entry> newer) {}

    /** Returns the register of the record. */
    public Register<?> register() {
        return register;
    }

    /** Returns the entry that recorded it. */
    public Entry entry() {
        return entry;
    }

    /** Returns its earlier states and its newest entry, read together. */
    public Life life() {
        return life.get();
    }
}
