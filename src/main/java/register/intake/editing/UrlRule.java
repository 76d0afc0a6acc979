package register.intake.editing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.store.log.Register;
import register.values.Reference;
import register.values.Source;
import register.values.problem.Fault;
import register.values.problem.Refusal;

/** The rule that whatever an item is read at, or leads to, has an address. */
public final class UrlRule {
    /** What every register has below its own address, where a record of that name would not be found. */
    private static final String SUMMARY = "summary";

    private UrlRule() {}

    /** Refuses an item that would stand at an address that is taken. */
    public static <T> Function<T, List<Fault>> of(Register<T> register) {
        return item -> register.slug().apply(item).equalsIgnoreCase(SUMMARY)
                ? List.of(new Fault(
                        "", "nothing can be called '%s', since the register has its sums there".formatted(SUMMARY)))
                : List.of();
    }

    /** Refuses a source whose response can have no address. */
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
