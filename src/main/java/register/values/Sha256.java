package register.values;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash that is used everywhere. */
public final class Sha256 {
    private Sha256() {}

    /** A digest that has been given nothing yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
