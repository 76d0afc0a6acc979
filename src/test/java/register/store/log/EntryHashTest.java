package register.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The example of RFC 8785 section 3.2.3: members in the order of their UTF-16 code units, not of their characters. */
    @Test
    void membersAreSortedAsTheRfcSortsThem() throws Exception {
        String item = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;
        String canonical = "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}";

        assertThat(EntryHash.item(SALT, item)).isEqualTo(sha256(SALT, canonical.getBytes(StandardCharsets.UTF_8)));
    }

    /** The numbers of RFC 8785 appendix B, each read from all the decimal digits that it has. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreWrittenAsTheRfcWritesThem(String bits, String canonical) throws Exception {
        double number = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));

        assertThat(EntryHash.item(SALT, "[" + new BigDecimal(number) + "]"))
                .isEqualTo(sha256(SALT, ("[" + canonical + "]").getBytes(StandardCharsets.UTF_8)));
    }

    /** Appendix B again: what is no finite number is an error, and never a word. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "NaN", "Infinity"})
    void whatIsNoFiniteNumberIsRefused(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> EntryHash.item(SALT, "[" + number + "]"));
    }

    @Test
    void neitherSpacesNorOrderNorZerosChangeAHash() {
        assertThat(EntryHash.item(SALT, "{\"a\": 7000.00, \"b\": 1}"))
                .isEqualTo(EntryHash.item(SALT, "{\"b\":1.0,\"a\":7e3}"));
    }

    @Test
    void aReasonIsHashedAsItsTextAndTheChainCoversThatHash() throws Exception {
        String hash = sha256(SALT, "Caf\u00e9 \"closed\"".getBytes(StandardCharsets.UTF_8));
        String salt = HexFormat.of().formatHex(SALT);
        Entry entry = new Entry(
                1,
                "contract",
                "cov1",
                "ab",
                "",
                Instant.parse("2026-08-18T09:00:00Z"),
                "tester",
                "Caf\u00e9 \"closed\"",
                salt,
                hash);
        Entry earlier =
                new Entry(1, "contract", "cov1", "ab", "", entry.recordedAt(), "tester", entry.reason(), null, null);
        String start = "{\"actor\":\"tester\",\"hash\":\"ab\",\"key\":\"cov1\",\"number\":1,";
        String end = "\"recordedAt\":\"2026-08-18T09:00:00Z\",\"register\":\"contract\"}";

        assertThat(EntryHash.reason(SALT, entry.reason())).isEqualTo(hash);
        assertThat(EntryHash.chain(EntryHash.EMPTY, entry))
                .isEqualTo(chain(start + "\"reasonHash\":\"" + hash + "\",", end));
        assertThat(EntryHash.chain(EntryHash.EMPTY, earlier))
                .isEqualTo(chain(start + "\"reason\":\"Caf\u00e9 \\\"closed\\\"\",", end));
    }

    @Test
    void theSaltChangesIt() {
        assertThat(EntryHash.item(new byte[16], "{}")).isNotEqualTo(EntryHash.item(SALT, "{}"));
    }

    private static String chain(String... canonical) throws Exception {
        return sha256(new byte[32], String.join("", canonical).getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
