package register.query;

/**
 * A number of each record that summaries add up.
 *
 * @param name in the summary
 * @param description for the API document
 * @param column of the row; null where the record does not say it, or says it in another unit than the others
 */
public record Figure(String name, String description, String column) {}
