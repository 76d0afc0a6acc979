package register.registers.figures;

import static register.values.problem.Problem.INVALID_ITEM;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.values.Text;

/** Validates the dimensions of an observation: names in camel case, and values as they were published. */
final class Dimensions {
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,49}");

    private Dimensions() {}

    /** Returns an unmodifiable copy sorted by name; empty for null. */
    static SortedMap<String, String> checked(@Nullable Map<String, String> dimensions) {
        SortedMap<String, String> sorted = new TreeMap<>(dimensions == null ? Map.of() : dimensions);
        sorted.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw INVALID_ITEM.because("dimensions: '%s' is not a name; write a name like serviceLine", name);
            }
            Text.line("dimensions." + name, value);
            Placeholder.refuse("dimensions." + name, value);
            if (Slug.hyphenated(value).isEmpty()) {
                throw INVALID_ITEM.because("dimensions.%s: '%s' has no letter or digit", name, value);
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
    }
}
