package register.api.reading;

import java.util.List;
import java.util.function.Supplier;
import register.api.tables.PageContext;

/**
 * What the page of some entries shows: what each of them did, and how far the log goes.
 *
 * @param after the number of the entry before them
 * @param newest the number of the newest entry of all
 * @param happenings oldest first; told when a page asks for it
 */
public record EntriesContext(long after, long newest, Supplier<List<EntryEvent>> happenings) implements PageContext {}
