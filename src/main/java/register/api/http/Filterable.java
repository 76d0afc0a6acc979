package register.api.http;

import java.util.Collection;

/** A resource whose methods can be filtered by more parameters than they declare. */
public interface Filterable {
    /**
     * The names of the parameters.
     *
     * @param which of the filters, as {@link Filtered} says it
     */
    Collection<String> filters(String which);
}
