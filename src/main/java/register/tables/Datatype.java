package register.tables;

/** What the values of a field are, as a description of its column says it (CSVW section 5.11). */
public enum Datatype {
    TEXT("string"),
    INTEGER("integer"),
    NUMBER("decimal"),
    FLAG("boolean"),
    DAY("date"),
    /** A year, a month or a day; the standard has no name for that. */
    DATE("string"),
    MOMENT("dateTime"),
    DURATION("duration"),
    ADDRESS("anyURI"),
    JSON("json");

    private final String csvw;

    Datatype(String csvw) {
        this.csvw = csvw;
    }

    /** Its name in CSV on the Web. */
    public String csvw() {
        return csvw;
    }
}
