package register.intake.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A versioned release of OCDS 1.1: the releases of one procurement in one, where each field lists the values that it had. */
final class VersionedRelease {
    private static final String ID = "releaseID";
    private static final String DATE = "releaseDate";
    private static final String TAG = "releaseTag";
    private static final String VALUE = "value";
    private static final List<String> PARTIES = List.of("buyer", "parties");

    private final ObjectNode versioned;

    /** The versions of each field that has some. */
    private final IdentityHashMap<JsonNode, Map<Version, JsonNode>> values = new IdentityHashMap<>();

    VersionedRelease(ObjectNode versioned) {
        this.versioned = versioned;
    }

    /** Returns the releases that it was made of. */
    List<ObjectNode> releases() {
        Map<Version, ObjectNode> releases = new LinkedHashMap<>();
        collect(versioned, releases);
        releases.forEach((version, release) -> versioned.properties().forEach(member -> {
            if (!member.getKey().equals("ocid")) {
                in(member.getValue(), version).ifPresent(value -> release.set(member.getKey(), value));
            }
        }));
        List<ObjectNode> ordered = new ArrayList<>(releases.values());
        ordered.sort(Comparator.comparing(release -> release.path("date").asText()));
        repeatParties(ordered);
        return ordered;
    }

    /** Says in each release who buys and who takes part, which has no version of its own where it stays as it was. */
    private static void repeatParties(List<ObjectNode> releases) {
        ObjectNode standing = JsonNodeFactory.instance.objectNode();
        for (ObjectNode release : releases) {
            standing = ReleaseMerge.merge(List.of(standing, release.deepCopy().retain(PARTIES)));
            for (String member : PARTIES) {
                if (standing.has(member)) {
                    release.set(member, standing.path(member).deepCopy());
                }
            }
        }
    }

    /** What tells a release from the others of its procurement. */
    private record Version(String id, String date) {
        static Version of(JsonNode said) {
            return new Version(said.path(ID).asText(), said.path(DATE).asText());
        }
    }

    private void collect(JsonNode node, Map<Version, ObjectNode> releases) {
        if (!isVersions(node)) {
            node.forEach(child -> collect(child, releases));
            return;
        }
        Map<Version, JsonNode> ofField = new HashMap<>();
        values.put(node, ofField);
        for (JsonNode one : node) {
            Version version = Version.of(one);
            ofField.put(version, one.path(VALUE));
            releases.computeIfAbsent(version, absent -> {
                ObjectNode release = JsonNodeFactory.instance.objectNode();
                release.set("ocid", versioned.path("ocid"));
                release.put("id", version.id()).put("date", version.date());
                release.set("tag", one.path(TAG));
                return release;
            });
        }
    }

    /** Returns what a release said; empty if it did not speak of it. */
    private Optional<JsonNode> in(JsonNode node, Version version) {
        @Nullable Map<Version, JsonNode> ofField = values.get(node);
        if (ofField != null) {
            return Optional.ofNullable(ofField.get(version));
        }
        return node instanceof ArrayNode list ? entries(list, version) : members(node, version);
    }

    private Optional<JsonNode> entries(ArrayNode list, Version version) {
        ArrayNode said = JsonNodeFactory.instance.arrayNode();
        list.forEach(entry -> in(entry, version).ifPresent(said::add));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** The id of an entry has no versions: it goes with what else a release says of it. */
    private Optional<JsonNode> members(JsonNode object, Version version) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        object.properties()
                .forEach(member -> in(member.getValue(), version).ifPresent(value -> said.set(member.getKey(), value)));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        JsonNode id = object.path("id");
        return Optional.of(id.isValueNode() ? said.set("id", id) : said);
    }

    private static boolean isVersions(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            return false;
        }
        for (JsonNode one : node) {
            if (!one.has(ID) || !one.has(VALUE)) {
                return false;
            }
        }
        return true;
    }
}
