package register.reading;

import java.time.LocalDate;
import java.util.Map;
import register.http.Address;
import register.tables.One;

/**
 * A record as it was said at a position and is reckoned on a day, ready to be answered.
 *
 * @param slug what stands for the record in its address
 * @param tag changes whenever the answer does
 * @param links for the header
 */
record View<P>(String slug, String tag, One<P> answer, Map<String, Address> links) {
    /** What tells one view from another; what it answers is the same for good. */
    record Of(String key, long at, LocalDate on) {}
}
