package register.api.reading;

import java.util.List;
import java.util.function.Supplier;
import register.api.tables.Aside;

/**
 * What the page of some entries shows: what each of them did, and how far the log goes.
 *
 * @param after the number of the entry before them
 * @param newest the number of the newest entry of all
 * @param happenings oldest first; told when a page asks for it
 */
public record Chronicle(long after, long newest, Supplier<List<Happening>> happenings) implements Aside {}
