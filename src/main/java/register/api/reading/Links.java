package register.api.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import register.api.http.Address;

/** Links by the names that bodies use, and the same under the relations that are registered for headers. */
public final class Links {
    /** RFC 5829 (versions), RFC 6596 (canonical) and RFC 7089 (memento). */
    private static final Map<String, String> RELATIONS =
            Map.of("pinned", "memento", "history", "version-history", "record", "latest-version");

    private Links() {}

    /** For a body. */
    public static Map<String, String> texts(Map<String, Address> links) {
        Map<String, String> texts = new LinkedHashMap<>();
        links.forEach((name, address) -> texts.put(name, address.toString()));
        return texts;
    }

    /** For the header {@code Link}. */
    static Map<String, Address> relations(Map<String, Address> links) {
        Map<String, Address> relations = new LinkedHashMap<>();
        links.forEach((name, address) -> relations.put(RELATIONS.getOrDefault(name, name), address));
        return relations;
    }

    /** For the header of a record, whose own address is the canonical one. */
    public static Map<String, Address> ofRecord(Map<String, String> links) {
        Map<String, Address> addresses = new LinkedHashMap<>();
        links.forEach((name, address) -> addresses.put(name.equals("self") ? "canonical" : name, Address.of(address)));
        return relations(addresses);
    }
}
