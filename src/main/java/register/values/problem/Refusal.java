package register.values.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thrown when the service refuses a request or a value; its detail is the reason in a sentence. */
public final class Refusal extends RuntimeException {
    private final transient Problem problem;
    private final String detail;
    private final transient More more;

    /** The optional members of a refusal. */
    private record More(
            @Nullable String parameter,
            List<Fault> faults,
            Map<String, String> links,
            @Nullable String tag) {
        static final More NOTHING = new More(null, List.of(), Map.of(), null);
    }

    Refusal(Problem problem, String detail) {
        this(problem, detail, More.NOTHING);
    }

    private Refusal(Problem problem, String detail, More more) {
        super(problem.title() + ": " + detail);
        this.problem = problem;
        this.detail = detail;
        this.more = more;
    }

    /** Returns a copy that names the query parameter or header in error. */
    public Refusal in(String name) {
        return new Refusal(problem, detail, new More(name, more.faults, more.links, more.tag));
    }

    /** Returns a copy that lists every error. */
    public Refusal naming(List<Fault> faults) {
        return new Refusal(problem, detail, new More(more.parameter, List.copyOf(faults), more.links, more.tag));
    }

    /** Returns a copy about one member, by a pointer from the object that refuses it, {@code /sections}. */
    public Refusal at(String pointer) {
        return naming(List.of(new Fault(pointer, detail)));
    }

    /** Throws a refusal that lists some errors, with the first as its detail; does nothing if there are none. */
    public static void throwAll(Problem problem, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw problem.because("%s", faults.get(0).detail()).naming(faults);
        }
    }

    /** Returns a copy with a link, by its relation. */
    public Refusal leadingTo(String relation, String address) {
        Map<String, String> links = new LinkedHashMap<>(more.links);
        links.put(relation, address);
        return new Refusal(problem, detail, new More(more.parameter, more.faults, links, more.tag));
    }

    /** Returns a copy with the current entity tag. */
    public Refusal tagged(String tag) {
        return new Refusal(problem, detail, new More(more.parameter, more.faults, more.links, tag));
    }

    public Problem problem() {
        return problem;
    }

    /** Returns the error in this case; safe to show to anyone. */
    public String detail() {
        return detail;
    }

    /** Returns the detail of every error; of one, its own. */
    public List<String> details() {
        return more.faults.isEmpty()
                ? List.of(detail)
                : more.faults.stream().map(Fault::detail).toList();
    }

    public @Nullable String parameter() {
        return more.parameter;
    }

    /** Returns every error, if there are several or the error is within the request body. */
    public List<Fault> faults() {
        return more.faults;
    }

    /** Returns the links to continue with, by relation. */
    public Map<String, String> links() {
        return more.links;
    }

    /** Returns the current entity tag; null if it does not matter. */
    public @Nullable String tag() {
        return more.tag;
    }
}
