package register.registers;

import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import register.intake.imports.ImportDefinition;
import register.intake.notices.Buyers;
import register.store.log.Register;

/** The definitions of all registers of a service, in the order they are shown: each complete, no two in conflict. */
public final class RegisterDefinitions {
    /** The name of the log's register of redactions. */
    private static final String REDACTION = "redaction";

    /** The order of feeds: the latest change first. */
    private static final String FEED_ORDER = "entry.number";

    private final List<RegisterDefinition<?, ?>> all;

    private RegisterDefinitions(List<RegisterDefinition<?, ?>> all) {
        this.all = List.copyOf(all);
    }

    /** Checks the definitions; throws {@link InvalidDefinition} for the first that fails, with the remedy. */
    public static RegisterDefinitions of(List<RegisterDefinition<?, ?>> definitions) {
        Map<String, String> names = new HashMap<>(Map.of(REDACTION, "the log itself"));
        Map<String, String> paths = new HashMap<>();
        for (RegisterDefinition<?, ?> one : definitions) {
            String title = "the register '%s'".formatted(one.register().title());
            requireFree("name", one.register().name(), names, title);
            requireFree("path", one.path(), paths, title);
            requireConsistent(one);
            requireOrderOfFeeds(one);
            requireWords(one);
        }
        RegisterDefinitions checked = new RegisterDefinitions(definitions);
        checked.requireFoundInMenu();
        return checked;
    }

    public List<RegisterDefinition<?, ?>> all() {
        return all;
    }

    /** Returns them in the order of the menu and of answers to letters; those without a menu line come last. */
    public List<RegisterDefinition<?, ?>> inMenuOrder() {
        return all.stream()
                .sorted(Comparator.comparingInt(RegisterDefinitions::place))
                .toList();
    }

    private static int place(RegisterDefinition<?, ?> one) {
        RegisterWords.Menu menu = one.words().menu();
        return menu == null ? Integer.MAX_VALUE : menu.order();
    }

    /** Returns the registers as the log knows them. */
    public List<Register<?>> registers() {
        return all.stream().<Register<?>>map(RegisterDefinition::register).toList();
    }

    /** Returns how files are imported into each, and the notices of some buyers. */
    public List<ImportDefinition<?>> importable(Buyers own) {
        return all.stream().<ImportDefinition<?>>map(one -> one.importable(own)).toList();
    }

    /** Returns the definition with a path, {@code contracts}. */
    public Optional<RegisterDefinition<?, ?>> ofPath(String path) {
        return all.stream().filter(one -> one.path().equals(path)).findFirst();
    }

    /** Returns the texts of the register with this path, which must exist. */
    public RegisterWords words(String path) {
        return ofPath(path)
                .map(RegisterDefinition::words)
                .orElseThrow(() -> new IllegalArgumentException("there is no register at " + path));
    }

    private static void requireFree(String what, String value, Map<String, String> taken, String title) {
        String other = taken.putIfAbsent(value, title);
        if (other != null) {
            throw new InvalidDefinition(
                    "The %s '%s' of %s is already used by %s. Choose another.", what, value, title, other);
        }
    }

    private static void requireConsistent(RegisterDefinition<?, ?> one) {
        String name = one.register().name();
        if (!one.path().matches("[a-z]+(-[a-z]+)*")) {
            throw new InvalidDefinition(
                    "The path '%s' of the register '%s' must have only lower-case letters and hyphens. Write it like"
                            + " 'contracts'.",
                    one.path(), name);
        }
        Path declared = one.resource().getAnnotation(Path.class);
        if (declared != null && !declared.value().equals("/" + one.path())) {
            throw new InvalidDefinition(
                    "%s is at @Path(\"%s\") but its register '%s' is at /%s. Make them the same.",
                    one.resource().getSimpleName(), declared.value(), name, one.path());
        }
        if (!one.change().rules().register().equals(one.register())) {
            throw new InvalidDefinition(
                    "The register '%s' has the rules of '%s'. Make its rules with ItemRules.of(its own register).",
                    name, one.change().rules().register().name());
        }
        if (one.change().roles().isEmpty()) {
            throw new InvalidDefinition("No role can change the register '%s'. Name a role in its definition.", name);
        }
        if (one.shipped() != null && RegisterDefinitions.class.getResource(one.shipped()) == null) {
            throw new InvalidDefinition(
                    "The service was built without %s, which ships with the register '%s'. Add the file, or remove shipping(…) from its definition.",
                    one.shipped(), name);
        }
    }

    private static void requireOrderOfFeeds(RegisterDefinition<?, ?> one) {
        if (one.reading().filters().orders().stream()
                .noneMatch(order -> order.name().equals(FEED_ORDER))) {
            throw new InvalidDefinition(
                    "The records of the register '%s' cannot be sorted by %s, which feeds need. Add"
                            + " Order.by(\"%s\", \"bigint\", \"r.entry\") to its orders.",
                    one.register().name(), FEED_ORDER, FEED_ORDER);
        }
    }

    private static void requireWords(RegisterDefinition<?, ?> one) {
        RegisterWords words = one.words();
        String name = one.register().name();
        requireWord(one.register().title(), "title", name);
        requireWord(words.about(), "about(…)", name);
        requireWord(words.usualOrder(), "usualOrder(…)", name);
        requireWord(words.dataset(), "dataset(…)", name);
        requireWord(words.summary(), "summary(…)", name);
        requireWord(words.example(), "example(…)", name);
        if (one.reading().filters().grouping(words.grouping()).isEmpty()) {
            throw new InvalidDefinition(
                    "The records of the register '%s' cannot be grouped by '%s'. Name one of its groupings in example(…): %s.",
                    name,
                    words.grouping(),
                    String.join(", ", one.reading().filters().groupingNames()));
        }
    }

    private static void requireWord(String word, String what, String name) {
        if (word.isBlank()) {
            throw new InvalidDefinition(
                    "The register '%s' has no %s. Add it to the words of its definition.", name, what);
        }
    }

    private void requireFoundInMenu() {
        Set<String> places = new HashSet<>();
        all.stream()
                .flatMap(one -> Stream.ofNullable(one.words().menu()))
                .forEach(menu -> places.addAll(menu.alsoAt()));
        for (RegisterDefinition<?, ?> one : all) {
            if (one.words().menu() == null && !places.contains(one.path())) {
                throw new InvalidDefinition(
                        "The register '%s' is in no menu. Add menu(…) to its words, or name /%s in the menu of another register.",
                        one.register().name(), one.path());
            }
        }
    }
}
