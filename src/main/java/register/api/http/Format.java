package register.api.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;

/** A representation that an address can be asked for, by {@code Accept} or by a suffix. */
public enum Format {
    JSON("json", Format.JSON_TYPE),
    CSV("csv", Format.CSV_TYPE),
    CSVW("csv-metadata.json", Format.CSVW_TYPE),
    NDJSON("ndjson", Format.NDJSON_TYPE),
    HTML("html", Format.HTML_TYPE),
    YAML("yaml", Format.YAML_TYPE),
    ATOM("atom", Format.ATOM_TYPE),
    ICS("ics", Format.ICS_TYPE),
    SVG("svg", Format.SVG_TYPE);

    /** First in every list of types, so that a program that asks for anything is given JSON. */
    public static final String JSON_TYPE = MediaType.APPLICATION_JSON;

    /** RFC 4180, with the header line that it names. */
    public static final String CSV_TYPE = "text/csv;charset=UTF-8;header=present";

    /** Describes a CSV file: Metadata Vocabulary for Tabular Data, W3C 2015. */
    public static final String CSVW_TYPE = "application/csvm+json";

    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String HTML_TYPE = "text/html;charset=UTF-8";

    /** RFC 9512. */
    public static final String YAML_TYPE = "application/yaml";

    /** RFC 4287. */
    public static final String ATOM_TYPE = "application/atom+xml;charset=UTF-8";

    /** RFC 5545. */
    public static final String ICS_TYPE = "text/calendar;charset=UTF-8";

    /**
     * Follows a type that another method answers an address with than the one for JSON, so that a program that asks for
     * anything is given JSON there too.
     */
    public static final String BESIDE_JSON = ";qs=0.5";

    /** SVG 1.1. */
    public static final String SVG_TYPE = "image/svg+xml";

    /** RFC 9457. */
    public static final String PROBLEM_TYPE = "application/problem+json";

    private final String suffix;

    @SuppressWarnings("ImmutableEnumChecker") // a media type is never changed
    private final MediaType type;

    Format(String suffix, String type) {
        this.suffix = suffix;
        this.type = MediaType.valueOf(type);
    }

    /** What stands after the point in an address, {@code csv}. */
    public String suffix() {
        return suffix;
    }

    public MediaType type() {
        return type;
    }

    /** Whether it is kept as a file, rather than looked at. */
    public boolean isFile() {
        return this != HTML;
    }

    static Optional<Format> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** The format of a type, leaving its parameters aside. */
    static Optional<Format> of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> format.type.getType().equals(type.getType())
                        && format.type.getSubtype().equals(type.getSubtype()))
                .findFirst();
    }
}
