package register.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import register.values.Sha256;

/** Generates random secrets, and the hashes stored in their place. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String ALPHANUMERIC = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int BYTES = 32;

    private Secret() {}

    /** Returns 256 random bits as 43 characters that are valid in URLs and cookies. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /** Returns random letters and digits; 32 of them are some 190 bits. */
    static String alphanumeric(int length) {
        return drawn(ALPHANUMERIC, length);
    }

    /** Returns a random id: lower-case letters and digits after a letter for the kind. */
    static String id(String kind) {
        return kind + "-" + drawn(LOWER, 12);
    }

    /** Returns the SHA-256 hash, which is enough for secrets that cannot be guessed. */
    static byte[] hash(String secret) {
        return Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Derives another secret for a purpose; none can be computed from a derived one. */
    static String derived(String secret, String purpose) {
        return text(hash(purpose + ":" + secret));
    }

    /** Compares two secrets in constant time. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(hash(one), hash(other));
    }

    private static String drawn(String letters, int length) {
        return RANDOM.ints(length, 0, letters.length())
                .collect(StringBuilder::new, (text, place) -> text.append(letters.charAt(place)), StringBuilder::append)
                .toString();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
