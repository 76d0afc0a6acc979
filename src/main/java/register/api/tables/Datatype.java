package register.api.tables;

import org.jspecify.annotations.Nullable;

/**
 * The type of a field's values, as published in the description of a column (CSV on the Web, metadata section 5.11).
 */
public enum Datatype {
    TEXT("string"),
    /** Several texts, separated by semicolons. */
    TEXTS("string"),
    INTEGER("integer"),
    NUMBER("decimal"),
    /** A number that is part of what its record says, such as a target, so that people search for it as for a text. */
    QUANTITY("decimal"),
    FLAG("boolean"),
    DAY("date"),
    /** A year, a month or a day, for which the standard has no name. */
    DATE("string", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"),
    MOMENT("dateTime"),
    DURATION("duration"),
    ADDRESS("anyURI"),
    JSON("json");

    private final String csvw;
    private final @Nullable String format;

    Datatype(String csvw) {
        this(csvw, null);
    }

    Datatype(String csvw, @Nullable String format) {
        this.csvw = csvw;
        this.format = format;
    }

    /** Returns its name in CSV on the Web. */
    public String csvw() {
        return csvw;
    }

    /** Returns the pattern of its values, or null where the name is enough. */
    public @Nullable String format() {
        return format;
    }
}
