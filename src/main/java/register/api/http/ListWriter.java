package register.api.http;

/** Writes lists and records in one format. Every list is answered in each format that the service has a writer of. */
public interface ListWriter {
    Format format();
}
