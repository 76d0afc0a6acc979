package register.intake.editing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.store.log.Register;
import register.values.Reference;
import register.values.Source;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/** The rule that an item, and everything it links to, has a URL. */
public final class UrlRule {
    /** A path that every register uses below its own; a record of this name would not be reachable. */
    private static final String SUMMARY = "summary";

    private UrlRule() {}

    /** Refuses an item whose URL is taken. */
    public static <T> Function<T, List<Fault>> of(Register<T> register) {
        return item -> register.slug().apply(item).equalsIgnoreCase(SUMMARY)
                ? List.of(new Fault(
                        "",
                        "a record cannot be called '%s', because the register's summary has that address"
                                .formatted(SUMMARY)))
                : List.of();
    }

    /** Refuses a source whose response cannot have a URL. */
    public static List<Fault> source(@Nullable Source source) {
        if (source == null) {
            return List.of();
        }
        try {
            new Reference(source.disclosure());
            return List.of();
        } catch (Refusal unfit) {
            return List.of(new Fault("/source/disclosure", "source.disclosure: " + unfit.detail()));
        }
    }
}
