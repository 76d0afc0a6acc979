package register.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.http.Address;
import register.log.Entry;
import register.log.Log;
import register.log.Recorded;
import register.log.Register;
import register.values.Council;
import register.values.PartialDate;
import register.values.Reference;

/** Makes what was recorded into what is published: with its addresses and its citation. */
public final class Publisher {
    private final Address base;
    private final Council council;

    public Publisher(Address base, Council council) {
        this.base = base;
        this.council = council;
    }

    /** Where the public reaches the service. */
    public Address base() {
        return base;
    }

    /** The address of a register, of one of its records, or of anything else below the base. */
    public Address address(String... segments) {
        Address address = base;
        for (String segment : segments) {
            address = address.at(segment);
        }
        return address;
    }

    /** The address that a record of a register has under a reference, in whatever spelling. */
    public String record(String path, String reference) {
        return address(path, new Reference(reference).slug()).toString();
    }

    /** The record with its addresses and its citation, reckoned on a day. */
    public <T, R> Published<T, R> publish(Register<T> register, Recorded<T> recorded, R reckoned, LocalDate on) {
        Address self = address(register.path(), register.slug().apply(recorded.item()));
        Address pinned = pinned(self, recorded.entry(), on);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self.toString());
        links.put("pinned", pinned.toString());
        links.put("history", self.at("entries").toString());
        String citation = citation(register, recorded, on, pinned);
        return new Published<>(recorded.item(), reckoned, Stamp.of(recorded.entry()), links, citation);
    }

    /** An address that will answer this for good. */
    static Address pinned(Address address, Entry entry, @Nullable LocalDate on) {
        return address.with("at", entry.number()).with("on", on);
    }

    private <T> String citation(Register<T> register, Recorded<T> recorded, LocalDate on, Address pinned) {
        return "%s, %s: %s. Entry %d, recorded on %s; status as on %s. %s (%s)"
                .formatted(
                        council.name(),
                        register.title(),
                        register.label().apply(recorded.item()),
                        recorded.entry().number(),
                        inWords(LocalDate.ofInstant(recorded.entry().recordedAt(), Log.LONDON)),
                        inWords(on),
                        pinned,
                        council.licence());
    }

    private static String inWords(LocalDate day) {
        return PartialDate.of(day).inWords();
    }
}
