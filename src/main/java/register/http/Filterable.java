package register.http;

import java.util.Collection;

/** A resource whose lists can be filtered by more parameters than its methods declare. */
public interface Filterable {
    /** The names of the parameters. */
    Collection<String> filters();
}
