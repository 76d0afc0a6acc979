package register.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import register.registers.contracts.Contract;
import register.values.Json;

/** The releases of councils that come with the tests, and what they say of contracts. */
public final class OcdsReleases {
    private static final String RELEASES = "/ocds/releases.ndjson.gz";

    private OcdsReleases() {}

    /** All of them, oldest first. */
    public static List<JsonNode> all() {
        try (InputStream in = OcdsReleases.class.getResourceAsStream(RELEASES)) {
            if (in == null) {
                throw new IllegalStateException("the tests were built without " + RELEASES);
            }
            try (MappingIterator<JsonNode> releases =
                    Json.mapper().readerFor(JsonNode.class).readValues(new GZIPInputStream(in))) {
                return releases.readAll().stream()
                        .sorted(Comparator.comparing(release ->
                                OffsetDateTime.parse(release.path("date").asText())))
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What one release says of contracts; what is only planned or asked for tenders counts as one. */
    public static List<Contract> contracts(JsonNode release) {
        return new Release(release).contracts();
    }

    /** Everything that they say, oldest first; a contract that a later release says more of is there again. */
    public static List<Contract> said() {
        return all().stream().flatMap(release -> contracts(release).stream()).toList();
    }

    /** Each contract once, as it was last said. */
    public static List<Contract> contracts() {
        Map<String, Contract> last = new LinkedHashMap<>();
        said().forEach(contract -> last.put(contract.reference().key(), contract));
        return List.copyOf(last.values());
    }
}
