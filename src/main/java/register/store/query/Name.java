package register.store.query;

/**
 * A name in a query parameter: words of it or, in double quotes, the whole name as it is written.
 *
 * @param text without the quotes
 */
public record Name(String text, boolean isWhole) {
    /** Parses the value of a parameter. */
    public static Name read(String value) {
        boolean isQuoted = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"");
        return new Name(isQuoted ? value.substring(1, value.length() - 1) : value, isQuoted);
    }

    /** Returns the parameter value that matches the whole name. */
    public static String whole(String name) {
        return '"' + name + '"';
    }
}
