package register.store.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import register.values.Json;
import register.values.Sha256;

/**
 * The hashes that make the log tamper-evident, each SHA-256 in lower case hexadecimal.
 *
 * <p>An item is hashed in its canonical form (RFC 8785), and a reason as its text, each together with a salt used for nothing else,
 * so that what is removed from the log cannot be guessed and confirmed from its hash.
 */
public final class EntryHash {
    /** The chain before the first entry. */
    public static final String EMPTY = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();

    private EntryHash() {}

    /** Returns the hash of an item: SHA-256 of the salt's bytes followed by the item's canonical form. */
    public static String item(byte[] salt, String json) {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        digest.update(canonical(json));
        return HEX.formatHex(digest.digest());
    }

    /** Returns the hash of a reason: SHA-256 of the salt's bytes followed by the reason in UTF-8. */
    public static String reason(byte[] salt, String reason) {
        MessageDigest digest = Sha256.digest();
        digest.update(salt);
        digest.update(reason.getBytes(StandardCharsets.UTF_8));
        return HEX.formatHex(digest.digest());
    }

    /**
     * Returns the chain at an entry: SHA-256 of the previous chain, as bytes, followed by the entry's canonical form. This has the
     * hash of the reason or, in an entry of an earlier edition, the reason.
     */
    public static String chain(String before, Entry entry) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("number", entry.number());
        said.put("register", entry.register());
        said.put("key", entry.key());
        said.put("hash", entry.hash());
        said.put("recordedAt", entry.recordedAt());
        said.put("actor", entry.actor());
        if (entry.reasonHash() == null) {
            said.put("reason", entry.reason());
        } else {
            said.put("reasonHash", entry.reasonHash());
        }
        return hash(before, said);
    }

    /**
     * Returns the hash of all that an entry says but its reason: SHA-256 of the previous chain, as bytes, followed by the rest of the
     * entry, its chain included, in canonical form. Where a reason is removed that the chain covers itself, it takes the place of the
     * chain's own formula.
     */
    public static String rest(String before, Entry entry) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("number", entry.number());
        said.put("register", entry.register());
        said.put("key", entry.key());
        said.put("hash", entry.hash());
        said.put("chain", entry.chain());
        said.put("recordedAt", entry.recordedAt());
        said.put("actor", entry.actor());
        return hash(before, said);
    }

    private static String hash(String before, Map<String, Object> said) {
        MessageDigest digest = Sha256.digest();
        digest.update(HEX.parseHex(before));
        digest.update(canonical(Json.mapper().valueToTree(said).toString()));
        return HEX.formatHex(digest.digest());
    }

    private static byte[] canonical(String json) {
        try {
            return new JsonCanonicalizer(json.getBytes(StandardCharsets.UTF_8)).getEncodedUTF8();
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not JSON that can be made canonical: " + malformed.getMessage());
        }
    }
}
