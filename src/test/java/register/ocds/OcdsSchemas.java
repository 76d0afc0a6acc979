package register.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the schemas of OCDS 1.1.5, with the extension for the United Kingdom, find wrong with a package, and what they cannot say. */
public final class OcdsSchemas {
    private static final String BASE = "https://standard.open-contracting.org/schema/1__1__5/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Schema releases;
    private final Schema records;

    public OcdsSchemas() {
        ObjectNode release = read("release-schema.json");
        merge(release, read("uk-extension.json"));
        Map<String, String> schemas = Map.of(
                BASE + "release-schema.json", release.toString(),
                BASE + "release-package-schema.json",
                        read("release-package-schema.json").toString(),
                BASE + "record-package-schema.json",
                        read("record-package-schema.json").toString(),
                BASE + "versioned-release-validation-schema.json", "{}");
        SchemaRegistryConfig strict =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4, set -> set.schemas(schemas).schemaRegistryConfig(strict));
        releases = registry.getSchema(SchemaLocation.of(BASE + "release-package-schema.json"));
        records = registry.getSchema(SchemaLocation.of(BASE + "record-package-schema.json"));
    }

    /** What is wrong with a package of releases. */
    public List<String> faultsOfReleases(String json) {
        return faults(releases, json);
    }

    /** What is wrong with a package of records. */
    public List<String> faultsOfRecords(String json) {
        return faults(records, json);
    }

    private static List<String> faults(Schema schema, String json) {
        List<String> faults = new ArrayList<>();
        schema.validate(json, InputFormat.JSON).forEach(fault -> faults.add(fault.toString()));
        try {
            otherFaults("", MAPPER.readTree(json), faults);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return faults;
    }

    /** Adds what is set but empty, and ids that are twice in a list, by which a list is merged. */
    private static void otherFaults(String path, JsonNode node, List<String> faults) {
        if (node.isNull()
                || (node.isContainerNode() && node.isEmpty())
                || (node.isTextual() && node.asText().isBlank())) {
            faults.add(path + " is empty");
        }
        Set<String> ids = new HashSet<>();
        int place = 0;
        for (JsonNode entry : node.isArray() ? node : List.<JsonNode>of()) {
            String id = entry.path("id").asText();
            if (!id.isEmpty() && !ids.add(id)) {
                faults.add(path + " has the id " + id + " twice");
            }
            otherFaults(path + "/" + place++, entry, faults);
        }
        node.properties().forEach(member -> otherFaults(path + "/" + member.getKey(), member.getValue(), faults));
    }

    /** Merges as extensions of OCDS are merged (RFC 7396). */
    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            JsonNode before = target.path(member.getKey());
            if (member.getValue().isNull()) {
                target.remove(member.getKey());
            } else if (member.getValue() instanceof ObjectNode more && before instanceof ObjectNode object) {
                merge(object, more);
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }

    private static ObjectNode read(String name) {
        try (InputStream schema = OcdsSchemas.class.getResourceAsStream("/ocds/schemas/" + name)) {
            return (ObjectNode) MAPPER.readTree(schema);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
