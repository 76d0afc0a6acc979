package register.values;

import org.jspecify.annotations.Nullable;

/**
 * The response in which the council stated something.
 *
 * @param disclosure the reference of the response, {@code REQ06082}
 * @param question the question that it answers, {@code 16a}
 */
public record Source(String disclosure, @Nullable String question) {
    public Source {
        Text.line("source.disclosure", disclosure);
        Text.optionalLine("source.question", question);
    }
}
