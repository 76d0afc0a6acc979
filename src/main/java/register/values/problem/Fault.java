package register.values.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One error in a request.
 *
 * @param pointer to the member of the body in error (RFC 6901), {@code /period/end}; empty for the whole body
 * @param parameter of the address in error; null if the error is in the body
 * @param detail the error and its correction, in a sentence; never contains a value that may be personal data
 */
public record Fault(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        String pointer,

        @Nullable String parameter,
        String detail) {
    /** Creates an error in the body. */
    public Fault(String pointer, String detail) {
        this(pointer, null, detail);
    }

    /** Creates an error in a member of an object, whatever characters the name of the member has. */
    public static Fault ofMember(String object, String member, String detail) {
        return new Fault(object + "/" + member.replace("~", "~0").replace("/", "~1"), detail);
    }

    /** Creates an error in a parameter of the address. */
    public static Fault ofParameter(@Nullable String parameter, String detail) {
        return new Fault("", parameter, detail);
    }
}
