package register.api.reading;

import java.util.List;
import java.util.function.Supplier;
import register.api.tables.PageContext;

/**
 * The additional data of the page of some entries: what each of them did, and the head of the log.
 *
 * @param after the number of the entry before them
 * @param newest the number of the newest entry of all
 * @param happenings oldest first; read when a page needs them
 */
public record EntriesContext(long after, long newest, Supplier<List<EntryEvent>> happenings) implements PageContext {}
