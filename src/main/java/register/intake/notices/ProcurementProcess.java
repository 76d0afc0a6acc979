package register.intake.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A procurement: its releases, oldest first, and what they come to.
 *
 * @param compiled the releases merged as OCDS says, with each supplier beside its name
 */
public record ProcurementProcess(String ocid, List<ObjectNode> releases, ObjectNode compiled) {
    private static final List<String> OF_A_PARTY = List.of("identifier", "additionalIdentifiers", "details");

    /** Merges releases of one ocid, in any order. */
    static ProcurementProcess of(List<ObjectNode> releases) {
        List<ObjectNode> ordered = new ArrayList<>(releases);
        ordered.sort(Comparator.comparing(
                        (ObjectNode release) -> moment(release.path("date").asText()))
                .thenComparing(release -> release.path("id").asText()));
        ordered.forEach(ReleaseShapes::mend);
        ordered.forEach(ReleaseIds::complete);
        ordered.forEach(ProcurementProcess::nameSuppliers);
        return new ProcurementProcess(
                ordered.get(0).path("ocid").asText(), List.copyOf(ordered), ReleaseMerge.merge(ordered));
    }

    /** Returns the notices, oldest first. */
    public List<PublishedNotice> notices() {
        return releases.stream().map(PublishedNotice::of).toList();
    }

    /** Puts what is known of a supplier beside its name, since the id of a party is only unique within its release. */
    private static void nameSuppliers(ObjectNode release) {
        Map<String, List<JsonNode>> parties = new HashMap<>();
        release.path("parties")
                .forEach(party -> parties.computeIfAbsent(party.path("id").asText(), any -> new ArrayList<>(1))
                        .add(party));
        for (String stage : List.of("awards", "contracts")) {
            for (JsonNode place : release.path(stage)) {
                for (JsonNode supplier : place.path("suppliers")) {
                    if (supplier instanceof ObjectNode named) {
                        party(named, parties.getOrDefault(named.path("id").asText(), List.of()))
                                .ifPresent(party -> nameSupplier(named, party));
                    }
                }
            }
        }
    }

    /** Returns the party that a supplier is, of those with its id; that of another name is another one, if there are several. */
    private static Optional<JsonNode> party(ObjectNode supplier, List<JsonNode> parties) {
        String name = supplier.path("name").asText().strip();
        boolean isOne = parties.stream()
                        .map(party -> party.path("name").asText().strip())
                        .distinct()
                        .count()
                == 1;
        return parties.stream()
                .filter(party -> isOne || party.path("name").asText().strip().equalsIgnoreCase(name))
                .reduce((one, other) -> other);
    }

    private static void nameSupplier(ObjectNode named, JsonNode party) {
        if (named.path("name").asText().isBlank()) {
            named.set("name", party.path("name"));
        }
        for (String member : OF_A_PARTY) {
            if (!party.path(member).isMissingNode()) {
                named.set(member, party.path(member));
            }
        }
    }

    private static Instant moment(String date) {
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeException withoutZone) {
            try {
                return date.length() == 10
                        ? Instant.parse(date + "T00:00:00Z")
                        : LocalDateTime.parse(date).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException unreadable) {
                return Instant.EPOCH;
            }
        }
    }
}
