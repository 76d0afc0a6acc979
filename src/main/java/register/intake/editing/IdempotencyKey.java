package register.intake.editing;

import static register.values.problem.Problem.BAD_REQUEST;
import static register.values.problem.Problem.MISSING_HEADER;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of the Idempotency-Key header, which identifies a repeated request; with or without the quotes of a
 * structured field.
 */
record IdempotencyKey(String text) {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,255}");

    static IdempotencyKey of(@Nullable String header) {
        if (header == null) {
            throw MISSING_HEADER
                    .because("send a key that you choose in %s, like a UUID, and the same key if you try again", HEADER)
                    .in(HEADER);
        }
        String text = header.strip().replaceAll("^\"(.*)\"$", "$1");
        if (!FORM.matcher(text).matches()) {
            throw BAD_REQUEST
                    .because("%s must have 1 to 255 letters, digits and marks, without spaces", HEADER)
                    .in(HEADER);
        }
        return new IdempotencyKey(text);
    }
}
