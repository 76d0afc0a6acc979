package register.api.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.values.Council;
import register.values.PartialDate;
import register.values.Reference;

/** Creates the addresses and citations of published records. */
public final class Permalinks {
    private final Address base;
    private final Council council;

    public Permalinks(Address base, Council council) {
        this.base = base;
        this.council = council;
    }

    /** Returns the address that the public reaches the service at. */
    public Address base() {
        return base;
    }

    /** Returns the address of a register, of one of its records, or of anything else below the base. */
    public Address address(String... segments) {
        Address address = base;
        for (String segment : segments) {
            address = address.at(segment);
        }
        return address;
    }

    /** Returns the address of a register's record with a reference, in any spelling. */
    public String record(String path, String reference) {
        return address(path, new Reference(reference).slug()).toString();
    }

    /**
     * Returns the published form of a record, with its addresses and its citation.
     *
     * @param others the number of the newest entry of everything else that it is calculated from; the pinned address
     *     must include it
     * @param on the day that {@code computed} was calculated on
     * @param asOn returns what the citation states about the day
     */
    public <T, R> RecordView<T, R> publish(
            Register<T> register,
            RecordedItem<T> recorded,
            long others,
            R computed,
            LocalDate on,
            UnaryOperator<String> asOn) {
        Address self = address(register.path(), register.slug().apply(recorded.item()));
        Address pinned = pinned(self, Math.max(recorded.entry().number(), others), on);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self.toString());
        links.put("pinned", pinned.toString());
        links.put("history", self.at("entries").toString());
        String name = register.title() + ": " + register.label().apply(recorded.item());
        String citation = citation(name, recorded.entry(), asOn.apply(inWords(on)), pinned);
        return new RecordView<>(
                recorded.item(), computed, EntryStamp.of(recorded.entry()), links, citation, List.of(), List.of());
    }

    /** Returns the council that publishes what the addresses lead to. */
    public Council council() {
        return council;
    }

    /** Returns an address that will always return the same. */
    public static Address pinned(Address address, long at, @Nullable LocalDate on) {
        return address.with("at", at).with("on", on);
    }

    /** Returns a citation of something that is not recorded in an entry, but calculated from several. */
    public String citation(String name, Address pinned) {
        return council.name() + ", " + name + ". " + pinned + " (" + council.licence() + ")";
    }

    private String citation(String name, Entry entry, String asOn, Address pinned) {
        String when = "Entry " + entry.number() + ", recorded on " + day(entry.recordedAt());
        return citation(name + ". " + when + (asOn.isEmpty() ? "" : "; " + asOn), pinned);
    }

    /** Returns the day of an instant in London, in words. */
    public static String day(Instant moment) {
        return inWords(LocalDate.ofInstant(moment, Log.LONDON));
    }

    static String inWords(LocalDate day) {
        return PartialDate.of(day).inWords();
    }
}
