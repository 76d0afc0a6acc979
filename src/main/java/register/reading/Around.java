package register.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import register.log.Entry;
import register.log.Register;
import register.tables.Aside;

/** What the page of a record shows around it: what was said before, and whether something was said since. */
public final class Around implements Aside {
    private final Register<?> register;
    private final Entry entry;
    private final Supplier<List<? extends Revision<?>>> history;
    private final Supplier<Optional<Entry>> newest;

    Around(
            Register<?> register,
            Entry entry,
            Supplier<List<? extends Revision<?>>> history,
            Supplier<Optional<Entry>> newest) {
        this.register = register;
        this.entry = entry;
        this.history = history;
        this.newest = newest;
    }

    /** The register that it is in. */
    public Register<?> register() {
        return register;
    }

    /** The entry that says it. */
    public Entry entry() {
        return entry;
    }

    /** Everything that was said of it up to this entry, oldest first, with what changed each time. */
    public List<? extends Revision<?>> history() {
        return history.get();
    }

    /** The newest entry of all of the record, where that is another one. */
    public Optional<Entry> newer() {
        return newest.get().filter(newer -> newer.number() != entry.number());
    }
}
