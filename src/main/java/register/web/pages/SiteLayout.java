package register.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.access.Actor;
import register.api.access.Role;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.values.Council;
import register.values.Successor;
import register.web.assets.Look;

/**
 * The parts that are the same on every page.
 *
 * @param successor of the council, if it is gone
 * @param assets the address of the style sheet and scripts
 * @param base the public address of the service
 * @param editors who may change the records of each register, by its path
 * @param isSignInOffered whether there is an identity provider that people can sign in with
 * @param isDemo whether the contracts are invented for a demonstration, which every page says
 * @param script the inline script
 */
public record SiteLayout(
        Council council,
        Successor successor,
        Look look,
        String assets,
        String base,
        List<Place> menu,
        Map<String, Set<Role>> editors,
        boolean isSignInOffered,
        boolean isDemo,
        String script) {
    /**
     * The one inline script, whose hash the content security policy names: it tells the style sheet that scripts run,
     * before anything is drawn.
     */
    public static final String SCRIPT =
            "document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')";

    /** The lines of the menu that lead to no register. */
    private static final List<Place> NO_REGISTERS =
            List.of(new Place("answers", "Answer a request", List.of()), new Place("docs", "API", List.of()));

    /**
     * A line of the menu.
     *
     * @param path the first segment of its address
     * @param alsoAt the first segments of other addresses at which it is marked as the current one
     */
    public record Place(String path, String text, List<String> alsoAt) {
        /** Returns whether this line is the current one at an address with this first segment. */
        public boolean isAt(String segment) {
            return path.equals(segment) || alsoAt.contains(segment);
        }
    }

    public SiteLayout(
            Council council,
            Successor successor,
            Look look,
            String assets,
            String base,
            RegisterDefinitions definitions,
            boolean isSignInOffered,
            boolean isDemo) {
        this(
                council,
                successor,
                look,
                assets,
                base,
                menu(definitions),
                editors(definitions),
                isSignInOffered,
                isDemo,
                SCRIPT);
    }

    private static List<Place> menu(RegisterDefinitions definitions) {
        Stream<Place> registers = definitions.inMenuOrder().stream()
                .flatMap(one -> Stream.ofNullable(one.words().menu())
                        .map(menu -> new Place(one.path(), menu.text(), menu.alsoAt())));
        return Stream.concat(registers, NO_REGISTERS.stream()).toList();
    }

    private static Map<String, Set<Role>> editors(RegisterDefinitions definitions) {
        return definitions.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        RegisterDefinition::path, one -> one.change().roles()));
    }

    /** Returns whether a user may remove content from the log. */
    public boolean mayRemove(Actor actor) {
        return actor.isAnyOf(Set.of(Role.ADMIN));
    }

    /** Returns whether a user may change the record at an address of a register, {@code /contracts/COV-12765}. */
    public boolean mayChange(String address, Actor actor) {
        return actor.isAnyOf(editors.getOrDefault(address.split("/", -1)[1], Set.of()));
    }
}
