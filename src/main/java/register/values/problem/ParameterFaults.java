package register.values.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The errors in the parameters of a request, collected so that one refusal names all of them. */
public final class ParameterFaults {
    private final List<Refusal> refusals = new ArrayList<>();

    /** Reads a parameter; returns null if it is absent, or is refused and so becomes one of the errors. */
    public <T> @Nullable T read(String name, @Nullable String value, Function<String, T> reader) {
        if (value == null) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (Refusal refusal) {
            add(refusal.in(name));
            return null;
        }
    }

    /** Adds an error, unless its parameter has one already. */
    public void add(Refusal refusal) {
        String parameter = refusal.parameter();
        if (parameter == null || !has(parameter)) {
            refusals.add(refusal);
        }
    }

    /** Returns whether a parameter has an error. */
    public boolean has(String parameter) {
        return refusals.stream().anyMatch(refusal -> parameter.equals(refusal.parameter()));
    }

    /** Returns whether there is no error so far. */
    public boolean isEmpty() {
        return refusals.isEmpty();
    }

    /** Throws the first refusal, if there is any; if there are several, it lists all of them. */
    public void check() {
        if (refusals.isEmpty()) {
            return;
        }
        Refusal first = refusals.get(0);
        if (refusals.size() == 1) {
            throw first;
        }
        throw first.naming(all());
    }

    /** Returns the errors so far. */
    public List<Fault> all() {
        return refusals.stream()
                .map(refusal -> Fault.ofParameter(refusal.parameter(), refusal.detail()))
                .toList();
    }
}
