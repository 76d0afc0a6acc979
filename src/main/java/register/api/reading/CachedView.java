package register.api.reading;

import java.util.Map;
import register.api.http.Address;
import register.api.tables.SingleRow;

/**
 * A record as it was said at a position and is calculated on a day, ready to be answered.
 *
 * @param entry that says it
 * @param others the number of the newest entry of all else that it was calculated from, 0 where that is nothing
 * @param slug what stands for the record in its address
 * @param tag changes whenever the answer does
 * @param links for the header
 */
record CachedView<P>(
        long entry, long others, String slug, String tag, SingleRow<P> answer, Map<String, Address> links) {}
