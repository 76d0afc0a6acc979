package register.api.reading;

import org.jspecify.annotations.Nullable;

/**
 * How many records of a list share a value, and the address of the list of them.
 *
 * @param value that they share; null for records without a value
 * @param label the name that people know, where the value is a slug or a section of a law; else null
 * @param url of the list of them; null where no filters select exactly those
 */
public record Facet(
        @Nullable String value,
        @Nullable String label,
        long records,
        @Nullable String url) {}
