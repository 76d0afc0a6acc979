package register.api.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import register.api.http.Address;

/** Converts links between the names used in bodies and the registered relations used in headers. */
public final class Links {
    /** RFC 5829 (versions), RFC 6596 (canonical) and RFC 7089 (memento). */
    private static final Map<String, String> RELATIONS =
            Map.of("pinned", "memento", "history", "version-history", "record", "latest-version");

    private Links() {}

    /** Returns the links for a body. */
    public static Map<String, String> texts(Map<String, Address> links) {
        Map<String, String> texts = new LinkedHashMap<>();
        links.forEach((name, address) -> texts.put(name, address.toString()));
        return texts;
    }

    /** Returns the links for the header {@code Link}, by registered relation. */
    static Map<String, Address> relations(Map<String, Address> links) {
        Map<String, Address> relations = new LinkedHashMap<>();
        links.forEach((name, address) -> relations.put(RELATIONS.getOrDefault(name, name), address));
        return relations;
    }

    /** Returns the links for the header of a record, whose own address is the canonical one. */
    public static Map<String, Address> ofRecord(Map<String, String> links) {
        Map<String, Address> addresses = new LinkedHashMap<>();
        links.forEach((name, address) -> addresses.put(name.equals("self") ? "canonical" : name, Address.of(address)));
        return relations(addresses);
    }
}
