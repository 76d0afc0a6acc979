package register.api.reading;

import org.jspecify.annotations.Nullable;

/**
 * How many records of a list have a value in common, and where they are.
 *
 * @param value they have; null where they do not say it
 * @param label what people call the value, where it is a name in addresses or a number of a law; else null
 * @param url of the list of them; null where no filters leave just those
 */
public record Facet(
        @Nullable String value,
        @Nullable String label,
        long records,
        @Nullable String url) {}
