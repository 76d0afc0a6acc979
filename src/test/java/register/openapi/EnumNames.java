package register.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names for the values of lists that share a value with another list, by which generators call their constants: in Go all constants
 * of a client are in one package, and one name twice does not compile.
 */
public final class EnumNames {
    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private EnumNames() {}

    /** Adds the names to the schemas that need them. */
    public static void add(Map<String, Schema<?>> schemas) {
        Map<String, Integer> uses = new HashMap<>();
        schemas.values().forEach(schema -> values(schema).forEach(value -> uses.merge(name(value), 1, Integer::sum)));
        schemas.forEach((type, schema) -> {
            List<String> values = values(schema);
            boolean isShared = values.stream().anyMatch(value -> isShared(value, uses));
            if (isShared) {
                schema.addExtension(
                        "x-enum-varnames",
                        values.stream()
                                .map(value -> isShared(value, uses)
                                        ? name(WORD.matcher(type).replaceAll("_")) + "_" + name(value)
                                        : name(value))
                                .toList());
            }
        });
    }

    private static boolean isShared(String value, Map<String, Integer> uses) {
        return Objects.requireNonNull(uses.get(name(value))) > 1;
    }

    private static List<String> values(Schema<?> schema) {
        return schema.getEnum() == null
                ? List.of()
                : schema.getEnum().stream().map(Object::toString).toList();
    }

    private static String name(String value) {
        return BETWEEN.matcher(value).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
