package register.web.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A thing that a graph of RDF describes, with its properties in the order they were added. */
final class RdfNode implements RdfValue {
    /** The vocabularies whose terms are written with a prefix, {@code dct:title}. */
    static final Map<String, String> PREFIXES = prefixes();

    private static final String TYPE = "rdf:type";

    private final @Nullable Iri iri;
    private final Map<String, List<RdfValue>> properties = new LinkedHashMap<>();

    private RdfNode(@Nullable Iri iri) {
        this.iri = iri;
    }

    /** An identifier on the web; what may not stand in one is encoded. */
    record Iri(String text) implements RdfValue {
        private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

        Iri {
            text = FORBIDDEN.matcher(text).replaceAll(found -> encoded(found.group()));
        }

        private static String encoded(String letter) {
            return "%%%02X".formatted(letter.getBytes(StandardCharsets.US_ASCII)[0]);
        }
    }

    /** A term of a vocabulary, {@code dcat:Dataset}. */
    record Term(String name) implements RdfValue {}

    /** A text in English. */
    record Text(String text) implements RdfValue {}

    /** A value of a datatype, {@code xsd:date}; of none where it is a name that is in no language. */
    record Literal(String text, @Nullable String datatype) implements RdfValue {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }

    /** Creates a node with an identifier. */
    static RdfNode of(String iri, String type) {
        return of(new Iri(iri)).type(type);
    }

    /** Creates a node with an identifier, and of no type yet. */
    static RdfNode of(Iri iri) {
        return new RdfNode(iri);
    }

    /** Creates a node that only stands within another. */
    static RdfNode within(String type) {
        return new RdfNode(null).type(type);
    }

    /** Returns its identifier; null if it only stands within another. */
    @Nullable
    Iri iri() {
        return iri;
    }

    /** Returns its properties and their values, its type among them. */
    Map<String, List<RdfValue>> properties() {
        return properties;
    }

    /** Adds a type; nothing if it is known to be of that type. */
    RdfNode type(String type) {
        Term term = new Term(type);
        return properties.getOrDefault(TYPE, List.of()).contains(term) ? this : add(TYPE, term);
    }

    /** Adds a value of a property. */
    RdfNode add(String property, RdfValue value) {
        properties.computeIfAbsent(property, name -> new ArrayList<>()).add(value);
        return this;
    }

    /** Adds a text in English; nothing for null or a blank text. */
    RdfNode text(String property, @Nullable String text) {
        return text == null || text.isBlank() ? this : add(property, new Text(text));
    }

    /** Adds the identifier of something else; nothing for null. */
    RdfNode iri(String property, @Nullable Object address) {
        return address == null ? this : add(property, new Iri(address.toString()));
    }

    /** Adds a name that is in no language, such as a code; nothing for null. */
    RdfNode code(String property, @Nullable String code) {
        return code == null ? this : add(property, new Literal(code, null));
    }

    /** Adds a year, month or day, {@code 2026-04}. */
    RdfNode date(String property, String date) {
        String datatype = switch (date.length()) {
            case 4 -> "xsd:gYear";
            case 7 -> "xsd:gYearMonth";
            default -> "xsd:date";
        };
        return add(property, new Literal(date, datatype));
    }

    /** Adds a day. */
    RdfNode date(String property, LocalDate day) {
        return date(property, day.toString());
    }

    /** Adds a moment. */
    RdfNode moment(String property, Instant moment) {
        return add(property, new Literal(moment.toString(), "xsd:dateTime"));
    }

    /** Adds a code of a list that the Publications Office of the European Union keeps, which DCAT-AP names. */
    RdfNode authority(String property, String list, String code) {
        return add(property, authority(list, code));
    }

    /** Returns the identifier of a code of such a list. */
    static Iri authority(String list, String code) {
        return new Iri(
                "http://publications.europa.eu/resource/authority/" + list + "/" + code.toUpperCase(Locale.ROOT));
    }
}
