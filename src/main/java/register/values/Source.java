package register.values;

import org.jspecify.annotations.Nullable;

/**
 * Where the council said it.
 *
 * @param disclosure the reference of the response, {@code REQ06082}
 * @param question the question of the response it answers, {@code 16a}
 */
public record Source(String disclosure, @Nullable String question) {
    public Source {
        Text.line("source.disclosure", disclosure);
        Text.optionalLine("source.question", question);
    }
}
