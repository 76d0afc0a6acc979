package register.intake.notices;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was published: one release of a procurement.
 *
 * @param id of the release, {@code 075960-2026}
 * @param kind under the Procurement Act, such as UK7; before it, the last tag of the release, such as {@code contract}
 * @param published the day; null if the release has no date
 * @param url of its page; null if there is none
 */
public record PublishedNotice(
        String id,
        String kind,
        @Nullable LocalDate published,
        @Nullable String url) {
    private static final String FIND_A_TENDER = "https://www.find-tender.service.gov.uk/Notice/";

    /** Returns the notice of a release. */
    public static PublishedNotice of(JsonNode release) {
        String id = release.path("id").isNull() ? "" : release.path("id").asText();
        JsonNode document = documents(release)
                .filter(one -> one.path("id").asText().equals(id) && one.has("noticeType"))
                .findFirst()
                .orElseGet(com.fasterxml.jackson.databind.node.MissingNode::getInstance);
        JsonNode tags = release.path("tag");
        String tag = tags.path(tags.size() - 1).asText("release");
        String url = document.path("url").asText();
        String kind = document.path("noticeType").asText(tag);
        return new PublishedNotice(
                id,
                kind.isBlank() ? "release" : kind.strip(),
                day(release.path("date").asText()),
                url.matches("https://[^\\s\"<>]{1,490}")
                        ? url
                        : id.matches("[0-9]{6}-[0-9]{4}") ? FIND_A_TENDER + id : null);
    }

    /** Returns the documents of all stages. */
    private static Stream<JsonNode> documents(JsonNode release) {
        Stream<JsonNode> awards = stream(release.path("awards"));
        Stream<JsonNode> contracts = stream(release.path("contracts"))
                .flatMap(contract -> Stream.of(contract, contract.path("implementation")));
        return Stream.of(List.of(release.path("planning"), release.path("tender")).stream(), awards, contracts)
                .flatMap(places -> places)
                .flatMap(place -> stream(place.path("documents")));
    }

    /** Returns the day as it is written: midnight in London is the day before in UTC. */
    static @Nullable LocalDate day(String written) {
        try {
            return written.length() < 10 ? null : LocalDate.parse(written.substring(0, 10));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
