package register.api.http;

/** Reads the values of parameters as people type them, such as dates. */
@FunctionalInterface
public interface TypedValues {
    /** Values that are read as they are written. */
    TypedValues AS_WRITTEN = (path, name, value) -> value;

    /** Returns the value in the form that the parameter takes; unchanged if it cannot be read, and is refused then. */
    String canonical(String path, String name, String value);
}
