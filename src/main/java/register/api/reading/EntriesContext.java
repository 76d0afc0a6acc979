package register.api.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import register.api.tables.PageContext;
import register.api.tables.Since;

/**
 * The additional data of the page of some entries: what each of them did, and the head of the log.
 *
 * @param after the number of the entry before them
 * @param newest the number of the newest entry of all
 * @param happenings oldest first; read when a page needs them
 * @param reading reads what has become of the record of a single entry since
 */
public record EntriesContext(
        long after, long newest, Supplier<List<EntryEvent>> happenings, Supplier<Optional<Since>> reading)
        implements PageContext {
    @Override
    public Optional<Since> since() {
        return reading.get();
    }
}
