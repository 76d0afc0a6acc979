package register.api.reading;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import register.api.tables.Field;

/**
 * The layouts that the tables of a register can be requested in, besides their own: one for analysis, and those that others
 * have laid down.
 *
 * @param logged the columns of the one for analysis that are known only from the log; null if there are none
 * @param others the columns of the others, by name
 */
public record Layouts<R>(@Nullable LoggedColumns<R> logged, Map<String, List<Field<R>>> others) {
    private static final String PARAMETER = "layout";
    private static final String TIDY = "tidy";

    public Layouts {
        others = Map.copyOf(others);
    }

    /** Returns the layouts of a register that has none of its own. */
    public static <R> Layouts<R> none() {
        return new Layouts<>(null, Map.of());
    }

    /**
     * Returns the columns of a layout as at a position of the log; the fields themselves for null.
     *
     * @param fields of the register
     */
    List<Field<R>> columns(@Nullable String layout, List<Field<R>> fields, long at) {
        if (layout == null) {
            return fields;
        }
        return known(layout).equals(TIDY) ? TidyColumns.of(fields, logged, at) : others.getOrDefault(layout, fields);
    }

    /** Whether the register has a layout. */
    boolean has(@Nullable String layout) {
        return layout != null && (layout.equals(TIDY) || others.containsKey(layout));
    }

    /** Returns the name of a layout; refuses one that the register does not have. */
    String known(String layout) {
        if (!has(layout)) {
            TreeSet<String> names = new TreeSet<>(others.keySet());
            names.add(TIDY);
            throw MALFORMED_PARAMETER
                    .because("'%s' is not a layout; the layouts are %s", layout, names)
                    .in(PARAMETER);
        }
        return layout;
    }
}
