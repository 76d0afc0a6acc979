package register.values.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request or a value that the service refuses, with the reason in a sentence. */
public final class Refusal extends RuntimeException {
    private final transient Problem problem;
    private final String detail;
    private final transient More more;

    /** What a refusal says beside its sentence. */
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

    /** The same refusal, naming the parameter of the address, or the header, that is at fault. */
    public Refusal in(String name) {
        return new Refusal(problem, detail, new More(name, more.faults, more.links, more.tag));
    }

    /** The same refusal, naming everything that is wrong. */
    public Refusal naming(List<Fault> faults) {
        return new Refusal(problem, detail, new More(more.parameter, List.copyOf(faults), more.links, more.tag));
    }

    /** The same refusal, leading somewhere; links are by relation. */
    public Refusal leadingTo(String relation, String address) {
        Map<String, String> links = new LinkedHashMap<>(more.links);
        links.put(relation, address);
        return new Refusal(problem, detail, new More(more.parameter, more.faults, links, more.tag));
    }

    /** The same refusal, with the entity tag of what stands there now. */
    public Refusal tagged(String tag) {
        return new Refusal(problem, detail, new More(more.parameter, more.faults, more.links, tag));
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong in this case; safe to show to anyone. */
    public String detail() {
        return detail;
    }

    public @Nullable String parameter() {
        return more.parameter;
    }

    /** Everything that is wrong, where that is several things or is found within what was sent. */
    public List<Fault> faults() {
        return more.faults;
    }

    /** Where to go from here, by relation. */
    public Map<String, String> links() {
        return more.links;
    }

    /** The entity tag of what stands there now; null where it does not matter. */
    public @Nullable String tag() {
        return more.tag;
    }
}
