package register.api.reading;

import java.util.Map;
import register.api.http.Address;
import register.api.tables.SingleRow;

/**
 * A record at a position, with the values calculated on a day, ready to be returned.
 *
 * @param entry the number of the entry that recorded it
 * @param others the number of the newest entry of everything else that it was calculated from, or 0 for none
 * @param slug identifies the record in its address
 * @param tag changes whenever the response does
 * @param links for the {@code Link} header
 */
record CachedView<P>(
        long entry, long others, String slug, String tag, SingleRow<P> answer, Map<String, Address> links) {}
