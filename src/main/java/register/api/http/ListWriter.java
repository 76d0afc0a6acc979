package register.api.http;

/** A writer of lists and records in one format. Every list is available in the format of every writer. */
public interface ListWriter {
    Format format();
}
