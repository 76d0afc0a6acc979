package register.api.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import register.api.tables.PageContext;
import register.store.log.Entry;
import register.store.log.Register;

/** What the page of a record shows around it: what was said before, and whether something was said since. */
public final class RecordContext implements PageContext {
    private final Register<?> register;
    private final Entry entry;
    private final Supplier<Life> life;

    /**
     * Looks around.
     *
     * @param life read when a page asks for it
     */
    RecordContext(Register<?> register, Entry entry, Supplier<Life> life) {
        this.register = register;
        this.entry = entry;
        this.life = life;
    }

    /**
     * What was said of a record before and after.
     *
     * @param history up to the entry, oldest first, with what changed each time
     * @param newer the newest entry of all of the record, where that is another one
     */
    public record Life(List<? extends Revision<?>> history, Optional<Entry> newer) {}

    /** The register that it is in. */
    public Register<?> register() {
        return register;
    }

    /** The entry that says it. */
    public Entry entry() {
        return entry;
    }

    /** What was said of it before and after, read in one go. */
    public Life life() {
        return life.get();
    }
}
