package register.intake.editing;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.values.Word;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/** Describes why JSON could not be read as an item, by its members and not by our classes. */
final class JsonFaults {
    /** A constructor's message begins with the name of the field that it is about. */
    private static final Pattern ABOUT =
            Pattern.compile("^([a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)*)(:| is | has | begins | names | says )");

    private JsonFaults() {}

    /** Returns the fault at which Jackson stopped. */
    static Fault of(JsonMappingException wrong) {
        List<String> path = path(wrong);
        return refusal(wrong)
                .map(refusal -> of(wrong, pointer(path, refusal)))
                .orElseGet(() -> of(wrong, pointer(path, List.of())));
    }

    /** Returns the same fault with a pointer to where the member is in what was sent. */
    static Fault of(JsonMappingException wrong, String pointer) {
        String name = pointer.isEmpty()
                ? "the item"
                : dotted(List.of(pointer.substring(1).split("/", -1)));
        String detail = refusal(wrong)
                .map(refusal -> PersonalData.leftOut(refusal.detail()))
                .orElseGet(() -> sentence(name, wrong));
        return new Fault(pointer, detail);
    }

    private static Optional<Refusal> refusal(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Returns the pointer of a refusal: the one that it states, or else the one that its message names. */
    private static String pointer(List<String> path, Refusal refusal) {
        return refusal.faults().isEmpty()
                ? pointer(path, about(refusal.detail()))
                : pointer(path, List.of()) + refusal.faults().get(0).pointer();
    }

    private static String sentence(String name, JsonMappingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return "%s is not a field here; the fields are %s".formatted(name, known);
        }
        if (wrong instanceof InvalidFormatException odd && odd.getTargetType().isEnum()) {
            return "%s is not one of %s".formatted(name, words(odd.getTargetType()));
        }
        if (wrong instanceof MismatchedInputException other && other.getTargetType() != null) {
            return "%s is not %s".formatted(name, expected(other.getTargetType()));
        }
        return "%s cannot be read; see the API document for its format".formatted(name);
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant instanceof Word word ? word.word() : constant.toString())
                .collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list" : "of the expected type; see the API document";
    }

    private static List<String> path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .toList();
    }

    private static List<String> about(String sentence) {
        Matcher about = ABOUT.matcher(sentence);
        return about.find() ? List.of(about.group(1).split("\\.", -1)) : List.of();
    }

    /** Returns the pointer to where Jackson stopped, extended by what the message names below it. */
    private static String pointer(List<String> path, List<String> about) {
        List<String> names = path.stream().filter(step -> !isPlace(step)).toList();
        List<String> whole = new ArrayList<>(path);
        int common = 0;
        while (common < Math.min(names.size(), about.size())
                && names.get(common).equals(about.get(common))) {
            common++;
        }
        if (common == names.size()) {
            whole.addAll(about.subList(common, about.size()));
        }
        return whole.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String dotted(List<String> path) {
        StringBuilder name = new StringBuilder();
        for (String step : path) {
            name.append(isPlace(step) ? "[" + step + "]" : (name.isEmpty() ? "" : ".") + step);
        }
        return name.toString();
    }

    private static boolean isPlace(@Nullable String step) {
        return step != null && !step.isEmpty() && step.chars().allMatch(Character::isDigit);
    }
}
