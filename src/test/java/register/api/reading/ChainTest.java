package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;

/** Anybody can verify the log with what is published of it, as the description of {@code /entries/{number}} says. */
class ChainTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void aReaderComputesEveryHashAndTheChainOfTheHead() throws Exception {
        String chain = "0".repeat(64);
        int read = 0;
        for (String line : SERVICE.get("/entries.ndjson").body().lines().toList()) {
            JsonNode entry = RunningService.tree(line);
            assertThat(entry.path("hash").asText())
                    .isEqualTo(sha256(
                            entry.path("salt").asText(),
                            new JsonCanonicalizer(entry.path("item").toString()).getEncodedUTF8()));
            assertThat(entry.path("reasonHash").asText())
                    .isEqualTo(sha256(
                            entry.path("reasonSalt").asText(),
                            entry.path("reason").asText().getBytes(StandardCharsets.UTF_8)));
            ObjectNode covered = ((ObjectNode) entry.deepCopy())
                    .retain("number", "register", "key", "hash", "recordedAt", "actor", "reasonHash");
            chain = sha256(chain, new JsonCanonicalizer(covered.toString()).getEncodedUTF8());
            assertThat(entry.path("chain").asText()).isEqualTo(chain);
            read++;
        }

        JsonNode head = SERVICE.json("/log");
        assertThat(read).isEqualTo(head.path("number").asInt());
        assertThat(chain).isEqualTo(head.path("chain").asText());
    }

    @Test
    void tablesHaveTheHashOfTheReason() {
        assertThat(SERVICE.get("/entries.csv?limit=2").body().lines().findFirst())
                .get()
                .asString()
                .contains("chain,reasonSalt,reasonHash,salt");
        assertThat(SERVICE.get("/entries/1.csv").body().lines().findFirst())
                .get()
                .asString()
                .contains("reasonSalt,reasonHash");
    }

    private static String sha256(String hexadecimal, byte[] bytes) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex(hexadecimal));
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest());
    }
}
