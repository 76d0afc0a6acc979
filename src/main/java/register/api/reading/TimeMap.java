package register.api.reading;

import java.time.Instant;
import java.util.List;
import register.api.http.Address;

/**
 * The versions of a record with the time of each (RFC 7089, section 5).
 *
 * @param original the address of the record, which shows it as it is now
 * @param timeGate the address that finds it as at a time
 * @param self the address of this list
 * @param mementos oldest first
 */
public record TimeMap(Address original, Address timeGate, Address self, List<Memento> mementos) {
    public TimeMap {
        mementos = List.copyOf(mementos);
    }

    /** A version, and the time from which it was the record. */
    public record Memento(Address address, Instant from) {}
}
