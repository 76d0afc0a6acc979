package register.web.assistants;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;

/** The arguments of a call of a tool, as an assistant gave them; a mistake is told in a sentence that it can act on. */
final class ToolArguments {
    private final Map<String, Object> given;

    /**
     * Reads the arguments.
     *
     * @param known the names that the tool has
     */
    ToolArguments(@Nullable Map<String, Object> given, Collection<String> known) {
        this.given = given == null ? Map.of() : given;
        for (String name : this.given.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidArgument(
                        "There is no argument '%s'. Use %s.".formatted(name, String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    /** A mistake in the arguments. */
    static final class InvalidArgument extends RuntimeException {
        private static final long serialVersionUID = 1;

        InvalidArgument(String sentence) {
            super(sentence);
        }
    }

    /** Returns the text of an argument; null if it was not given. */
    @Nullable
    String optional(String name) {
        return text(name, given.get(name));
    }

    /** Returns the text of an argument that the tool needs. */
    String required(String name) {
        String text = optional(name);
        if (text == null || text.isBlank()) {
            throw new InvalidArgument("Give the argument '%s'.".formatted(name));
        }
        return text;
    }

    /** Returns the digits of an argument that is a whole number from 0, which the tool needs. */
    String whole(String name) {
        String text = required(name);
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidArgument("'%s' must be a whole number.".formatted(name));
        }
        return text;
    }

    /** Returns the text of an argument that is one of some words. */
    String oneOf(String name, Collection<String> words) {
        String text = required(name);
        if (!words.contains(text)) {
            throw new InvalidArgument("'%s' is not a %s. Use %s.".formatted(text, name, String.join(", ", words)));
        }
        return text;
    }

    /** Returns an address with the given arguments as its parameters. */
    Address with(Address address, String... names) {
        Address asked = address;
        for (String name : names) {
            asked = asked.with(name, optional(name));
        }
        return asked;
    }

    /** Returns an address with the members of an argument as its parameters. */
    Address withAll(Address address, String name) {
        Object members = given.get(name);
        if (members == null) {
            return address;
        }
        if (!(members instanceof Map<?, ?> filters)) {
            throw new InvalidArgument("'%s' must be an object, like {\"status\": \"active\"}.".formatted(name));
        }
        Map<String, String> sorted = new TreeMap<>();
        filters.forEach((filter, value) -> {
            String text = text(filter.toString(), value);
            if (text != null) {
                sorted.put(filter.toString(), text);
            }
        });
        Address asked = address;
        for (Map.Entry<String, String> filter : sorted.entrySet()) {
            asked = asked.with(filter.getKey(), filter.getValue());
        }
        return asked;
    }

    private static @Nullable String text(String name, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new InvalidArgument("'%s' must be a text.".formatted(name));
    }
}
