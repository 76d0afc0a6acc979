package register.api.http;

import jakarta.ws.rs.core.MediaType;

/**
 * A format that an address can be requested in, by {@code Accept} or by a suffix.
 *
 * @param name for people, {@code CSV}; empty for a format that no person requests
 * @param suffix of an address, after the point: {@code csv}
 * @param description of the body, for the API document; empty where a schema describes it
 */
public record Format(String name, String suffix, MediaType type, String description) {
    public static final String JSON_TYPE = MediaType.APPLICATION_JSON;

    public static final String HTML_TYPE = "text/html;charset=UTF-8";

    /** ECMA-376. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** RFC 9512. */
    public static final String YAML_TYPE = "application/yaml";

    /** RFC 4287. */
    public static final String ATOM_TYPE = "application/atom+xml;charset=UTF-8";

    /** RFC 5545. */
    public static final String ICS_TYPE = "text/calendar;charset=UTF-8";

    /** SVG 1.1. */
    public static final String SVG_TYPE = "image/svg+xml";

    /** RFC 9264, and section 5 of RFC 7089. */
    public static final String LINK_TYPE = "application/link-format";

    /** JSON-stat 2.0 has no registered type; this suffix says that it is JSON. */
    public static final String JSONSTAT_TYPE = "application/vnd.json-stat+json";

    /** SDMX-CSV 2.0. */
    public static final String SDMX_TYPE = "application/vnd.sdmx.data+csv;version=2.0.0";

    /** JSON-LD 1.1. */
    public static final String JSONLD_TYPE = "application/ld+json";

    /** RDF 1.1 Turtle. */
    public static final String TURTLE_TYPE = "text/turtle;charset=UTF-8";

    /** RFC 9457. */
    public static final String PROBLEM_TYPE = "application/problem+json";

    /**
     * The suffix of a media type that shares an address with JSON, produced by another method; it makes JSON the
     * default for a client that accepts anything.
     */
    public static final String BESIDE_JSON = ";qs=0.5";

    public static final Format JSON = new Format("JSON", "json", JSON_TYPE, "");

    public static final Format HTML = new Format("a page", "html", HTML_TYPE, "A web page.");

    /** RFC 4180, with the header line that it names. */
    public static final Format CSV = new Format(
            "CSV",
            "csv",
            "text/csv;charset=UTF-8;header=present",
            "The rows as CSV (RFC 4180), with a header line and a line for each row.");

    public static final Format NDJSON =
            new Format("NDJSON", "ndjson", "application/x-ndjson", "The rows as JSON, with an object on each line.");

    public static final Format XLSX = new Format(
            "Excel", "xlsx", XLSX_TYPE, "The rows as a workbook of Excel (ECMA-376), of plain cells without formulas.");

    /** Describes a CSV file: Metadata Vocabulary for Tabular Data, W3C 2015. */
    public static final Format CSVW = new Format(
            "",
            "csv-metadata.json",
            "application/csvm+json",
            "A description of the columns of the CSV file (CSV on the Web).");

    public static final Format YAML = new Format("YAML", "yaml", YAML_TYPE, "");

    public static final Format ATOM = new Format(
            "Atom",
            "atom",
            ATOM_TYPE,
            "A feed of changes (Atom), newest first unless you give `sort`. It has pages as JSON does. You"
                    + " cannot use `fields` or `facets`. For earlier changes in `/entries`, use `at`.");

    public static final Format ICS = new Format(
            "iCalendar",
            "ics",
            ICS_TYPE,
            "A calendar (iCalendar) with the next review and the end of each contract that matches the"
                    + " filters. It has no other parameters.");

    public static final Format LINK = new Format(
            "link format",
            "link",
            LINK_TYPE,
            "All versions of the record with the time of each (TimeMap of Memento, RFC 7089).");

    public static final Format JSONSTAT = new Format(
            "JSON-stat",
            "jsonstat",
            JSONSTAT_TYPE,
            "All observations as a dataset of JSON-stat 2.0, with a dimension for measures and one for periods.");

    public static final Format SDMX = new Format(
            "SDMX-CSV",
            "sdmx",
            SDMX_TYPE,
            "All observations as SDMX-CSV 2.0, with a column for each dimension and the codes of SDMX.");

    public static final Format JSONLD = new Format("JSON-LD", "jsonld", JSONLD_TYPE, "A graph of RDF as JSON-LD 1.1.");

    public static final Format TURTLE = new Format("Turtle", "ttl", TURTLE_TYPE, "A graph of RDF as Turtle.");

    public static final Format SVG = new Format("SVG", "svg", SVG_TYPE, "The chart of the figures, as an image.");

    public Format(String name, String suffix, String type, String description) {
        this(name, suffix, MediaType.valueOf(type), description);
    }

    /** Returns its media type without parameters, {@code text/csv}. */
    public String mediaType() {
        return type.getType() + "/" + type.getSubtype();
    }

    /** Whether it is saved as a file, rather than viewed. */
    public boolean isFile() {
        return !equals(HTML);
    }

    /** Returns whether this is the format of a media type, ignoring its parameters. */
    boolean is(MediaType other) {
        return type.getType().equals(other.getType()) && type.getSubtype().equals(other.getSubtype());
    }
}
