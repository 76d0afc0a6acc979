package register.registers;

import com.google.errorprone.annotations.FormatMethod;

/** Thrown at start if register definitions are incomplete or conflict; the message says what to change. */
public final class InvalidDefinition extends RuntimeException {
    private static final long serialVersionUID = 1;

    @FormatMethod
    public InvalidDefinition(String sentence, Object... parts) {
        super(sentence.formatted(parts));
    }
}
