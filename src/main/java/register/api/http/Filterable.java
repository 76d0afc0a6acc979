package register.api.http;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.values.problem.ParameterFaults;

/** A resource whose methods can be filtered by more parameters than they declare. */
public interface Filterable {
    /**
     * Returns the names of the parameters.
     *
     * @param which set of filters, as named by {@link Filtered}
     */
    Collection<String> filters(String which);

    /**
     * Adds what is wrong with the values of these parameters, and of those that belong to them.
     *
     * @param given returns the value of a parameter; null if it is absent
     */
    void addFaults(String which, Function<String, @Nullable String> given, ParameterFaults faults);
}
