package register.api.http;

import java.util.Collection;

/** A resource whose methods can be filtered by more parameters than they declare. */
public interface Filterable {
    /**
     * Returns the names of the parameters.
     *
     * @param which set of filters, as named by {@link Filtered}
     */
    Collection<String> filters(String which);
}
