package register.registers;

import com.google.errorprone.annotations.FormatMethod;

/** The definitions of the registers do not go together, or one lacks something: the service cannot start, and says why. */
public final class InvalidDefinition extends RuntimeException {
    private static final long serialVersionUID = 1;

    @FormatMethod
    public InvalidDefinition(String sentence, Object... parts) {
        super(sentence.formatted(parts));
    }
}
