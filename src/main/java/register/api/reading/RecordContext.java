package register.api.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import register.api.tables.PageContext;
import register.api.tables.Since;
import register.store.log.Entry;
import register.store.log.Register;

/** The additional data of the page of a record: its earlier states, and what has become of it since. */
public final class RecordContext implements PageContext {
    private final Register<?> register;
    private final Entry entry;
    private final Supplier<List<? extends Revision<?>>> reading;
    private final Supplier<Since> since;
    private volatile @Nullable List<? extends Revision<?>> history;

    /**
     * Creates the context of a record.
     *
     * @param reading returns its states up to the entry; called when a page first needs them
     * @param since returns what has become of it since; called for each page
     */
    RecordContext(
            Register<?> register, Entry entry, Supplier<List<? extends Revision<?>>> reading, Supplier<Since> since) {
        this.register = register;
        this.entry = entry;
        this.reading = reading;
        this.since = since;
    }

    /** Returns the register of the record. */
    public Register<?> register() {
        return register;
    }

    /** Returns the entry that recorded it. */
    public Entry entry() {
        return entry;
    }

    /** Returns its states up to the entry, oldest first, with what each changed; read from the database once. */
    public List<? extends Revision<?>> history() {
        List<? extends Revision<?>> read = history;
        if (read == null) {
            read = reading.get();
            history = read;
        }
        return read;
    }

    @Override
    public Optional<Since> since() {
        return Optional.of(since.get());
    }
}
