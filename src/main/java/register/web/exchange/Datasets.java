package register.web.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import register.api.http.Format;
import register.api.reading.Permalinks;
import register.api.reading.SingleFlightCache;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;
import register.registers.RegisterDefinitions;
import register.store.log.Log;
import register.store.log.Register;
import register.values.Council;
import register.values.Json;

/**
 * Describes the registers to dataset search engines: schema.org in JSON-LD, embedded in the page of each list.
 *
 * <p>The output is safe within {@code <script type="application/ld+json">}, and must not be escaped again.
 */
public final class Datasets {
    private static final int MOST_COVERED = 100;

    private final RegisterDefinitions definitions;
    private final Log log;
    private final Permalinks permalinks;
    private final Council council;
    private final SingleFlightCache<Covered, Optional<String>> covered =
            new SingleFlightCache<>(Caffeine.newBuilder().maximumSize(MOST_COVERED));

    public Datasets(OpenRegisters open, Council council) {
        this.definitions = open.definitions();
        this.log = open.log();
        this.permalinks = open.permalinks();
        this.council = council;
    }

    /** The time that a register covers does not change until its newest entry does, or something is removed from it. */
    private record Covered(String path, long newest, long redactions) {}

    /** Returns the catalogue of all registers, for the start page. */
    public String catalogue() {
        ObjectNode catalogue = described("DataCatalog", council.name() + ": published registers", "");
        ArrayNode datasets = catalogue.putArray("dataset");
        definitions.all().forEach(register -> datasets.add(dataset(register)));
        return written(catalogue);
    }

    /** Returns the dataset of the register with a path, {@code contracts}, for the page of its list. */
    public Optional<String> of(String path) {
        return definitions.ofPath(path).map(register -> {
            ObjectNode dataset = dataset(register);
            ObjectNode catalogue = dataset.putObject("includedInDataCatalog");
            catalogue.put("@type", "DataCatalog").put("name", council.name() + ": published registers");
            catalogue.put("url", permalinks.base() + "/");
            return written(dataset);
        });
    }

    private ObjectNode dataset(RegisterDefinition<?, ?> definition) {
        Register<?> register = definition.register();
        ObjectNode dataset = described("Dataset", council.name() + ": " + register.title(), register.path());
        dataset.put("description", definition.words().dataset());
        changed(definition).ifPresent(changed -> dataset.put("dateModified", changed.toString()));
        coverage(definition).ifPresent(time -> dataset.put("temporalCoverage", time));
        ArrayNode distribution = dataset.putArray("distribution");
        for (Format format : List.of(Format.CSV, Format.NDJSON)) {
            distribution
                    .addObject()
                    .put("@type", "DataDownload")
                    .put("encodingFormat", format.mediaType())
                    .put("contentUrl", permalinks.address(register.path()) + "." + format.suffix());
        }
        return dataset;
    }

    /** Returns when a register last changed; empty if it never did. */
    Optional<Instant> changed(RegisterDefinition<?, ?> definition) {
        return log.recordedAt(log.newestEntry(definition.register(), log.recentHead()));
    }

    /** Returns the time that a register covers, an ISO 8601 interval; empty if it covers none. */
    Optional<String> coverage(RegisterDefinition<?, ?> definition) {
        long newest = log.newestEntry(definition.register(), log.recentHead());
        return covered.get(
                new Covered(definition.path(), newest, log.redactions()),
                () -> definition.reading().coverage().apply(log));
    }

    private ObjectNode described(String type, String name, String path) {
        ObjectNode described = Json.mapper().createObjectNode();
        described.put("@context", "https://schema.org/");
        described.put("@type", type);
        described.put("name", name);
        described.put("url", permalinks.base() + "/" + path);
        described.put("license", council.licenceUrl());
        described.put("isAccessibleForFree", true);
        described.put("inLanguage", "en-GB");
        described.putObject("creator").put("@type", "GovernmentOrganization").put("name", council.name());
        return described;
    }

    /** Serialises JSON; characters that would end the element or begin another are escaped. */
    private static String written(ObjectNode json) {
        try {
            return Json.mapper()
                    .writeValueAsString(json)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }
}
