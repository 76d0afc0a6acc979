package register.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import register.values.Sha256;

/** Texts that nobody can guess, and what is kept of them. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String ALPHANUMERIC = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int BYTES = 32;

    private Secret() {}

    /** 256 bits in 43 characters that an address and a cookie can hold. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /** Letters and digits; 32 of them are some 190 bits. */
    static String alphanumeric(int length) {
        return drawn(ALPHANUMERIC, length);
    }

    /** For an id: small letters and digits behind a letter that says of what. */
    static String id(String kind) {
        return kind + "-" + drawn(LOWER, 12);
    }

    /** SHA-256: enough for what cannot be guessed. */
    static byte[] hash(String secret) {
        return Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Another secret made from one, by what it is for; neither leads to the other, nor to a third. */
    static String derived(String secret, String purpose) {
        return text(hash(purpose + ":" + secret));
    }

    /** Takes as long whether they differ at the start or at the end. */
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
