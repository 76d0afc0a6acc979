package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EntryHashTest {
    private static final byte[] SALT = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");

    /** The example of RFC 8785 section 3.2.2, and its canonical form of section 3.2.4. */
    @Test
    void anItemIsHashedInTheCanonicalFormOfTheRfc() throws Exception {
        String item = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;
        String canonical = "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";

        assertThat(EntryHash.item(SALT, item)).isEqualTo(sha256(SALT, canonical.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void neitherSpacesNorOrderNorZerosChangeAHash() {
        assertThat(EntryHash.item(SALT, "{\"a\": 7000.00, \"b\": 1}"))
                .isEqualTo(EntryHash.item(SALT, "{\"b\":1.0,\"a\":7e3}"));
    }

    @Test
    void theSaltChangesIt() {
        assertThat(EntryHash.item(new byte[16], "{}")).isNotEqualTo(EntryHash.item(SALT, "{}"));
    }

    private static String sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
