package register.intake.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Gives each award and contract of a release an id of its own, which OCDS requires and publishers forget.
 *
 * <p>Without ids, or with one id for two, contracts would be merged that have nothing to do with each other. An id that is
 * made up begins with that of the release, so that no other release has it by chance.
 */
final class ReleaseIds {
    /** Members of which an award or a contract has at least one; what has none of them says nothing. */
    private static final Set<String> KNOWN = Set.of(
            "id",
            "awardID",
            "title",
            "description",
            "status",
            "date",
            "dateSigned",
            "value",
            "period",
            "contractPeriod",
            "suppliers",
            "items",
            "documents",
            "amendments",
            "implementation",
            "relatedLots");

    private ReleaseIds() {}

    static void complete(ObjectNode release) {
        boolean isOneOfEach =
                isOneWithout(release.path("awards"), "id") && isOneWithout(release.path("contracts"), "awardID");
        if (isOneWithout(release.path("awards"), "id")
                && release.path("contracts").size() == 1) {
            // The only award is that of the only contract.
            ((ObjectNode) release.path("awards").get(0))
                    .put("id", awardOf(release.path("contracts").get(0)));
        }
        complete(release, "awards");
        complete(release, "contracts");
        if (isOneOfEach) {
            // The only contract is that of the only award.
            ((ObjectNode) release.path("contracts").get(0))
                    .put("awardID", id((ObjectNode) release.path("awards").get(0), "id"));
        }
    }

    private static boolean isOneWithout(JsonNode list, String member) {
        return list.size() == 1
                && list.get(0) instanceof ObjectNode only
                && !only.isEmpty()
                && id(only, member).isEmpty();
    }

    private static String awardOf(JsonNode contract) {
        return contract instanceof ObjectNode object ? id(object, "awardID") : "";
    }

    private static void complete(ObjectNode release, String list) {
        JsonNode said = release.path(list);
        if (said.isMissingNode() || said.isNull()) {
            return;
        }
        Set<ObjectNode> entries = new LinkedHashSet<>();
        said.forEach(entry -> {
            if (entry instanceof ObjectNode object && KNOWN.stream().anyMatch(object::hasNonNull)) {
                entries.add(object);
            }
        });
        ArrayNode completed = release.arrayNode();
        Set<String> taken = new HashSet<>();
        entries.forEach(entry -> taken.add(id(entry, "id")));
        Set<String> given = new HashSet<>();
        for (ObjectNode entry : entries) {
            String id = id(entry, "id");
            if (id.isEmpty() && taken.add(id(entry, "awardID"))) {
                id = id(entry, "awardID");
            }
            if (id.isEmpty() || !given.add(id)) {
                id = made(release, list, completed.size() + 1);
                given.add(id);
            }
            completed.add(entry.put("id", id));
        }
        release.set(list, completed);
    }

    private static String made(ObjectNode release, String list, int place) {
        String of = id(release, "id");
        String name = list.equals("awards") ? "award" : "contract";
        return of.isEmpty() ? name + "-" + place : of + "-" + name + "-" + place;
    }

    private static String id(ObjectNode entry, String member) {
        JsonNode id = entry.path(member);
        return id.isValueNode() && !id.isNull() ? id.asText().strip() : "";
    }
}
