package register.problem;

import org.jspecify.annotations.Nullable;

/** A request or a value that the service refuses, with the reason in a sentence. */
public final class Refusal extends RuntimeException {
    private final transient Problem problem;
    private final String detail;
    private final @Nullable String parameter;

    Refusal(Problem problem, String detail) {
        this(problem, detail, null);
    }

    private Refusal(Problem problem, String detail, @Nullable String parameter) {
        super(problem.title() + ": " + detail);
        this.problem = problem;
        this.detail = detail;
        this.parameter = parameter;
    }

    /** The same refusal, naming the parameter of the address that is at fault. */
    public Refusal in(String name) {
        return new Refusal(problem, detail, name);
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong in this case; safe to show to anyone. */
    public String detail() {
        return detail;
    }

    public @Nullable String parameter() {
        return parameter;
    }
}
