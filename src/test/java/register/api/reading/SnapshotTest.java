package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.RunningService;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;

/** Addresses that stay what they were, whatever is said later. */
class SnapshotTest {
    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    @BeforeAll
    static void say() {
        SERVICE.clock().set("2025-08-18T12:00:00Z");
        say(ContractExample.contract());
        say(ContractExample.referenced("COV 2"));
        SERVICE.clock().set("2025-08-19T12:00:00Z");
        say(ContractExample.with(json -> {
            json.put("title", "Telephony and mail").remove("procurement");
            json.putArray("missing")
                    .addObject()
                    .put("field", "procurement.route")
                    .put("because", "not-recorded");
        }));
        for (int i = 3; i <= 9; i++) {
            say(ContractExample.referenced("COV " + i));
        }
        SERVICE.clock().set("2026-11-22T12:00:00Z");
    }

    @Test
    void aPinnedLinkAnswersTheSameAfterTheRecordHasChanged() {
        String pinned = SERVICE.json("/contracts/COV-1?at=1&on=2025-08-18")
                .at("/links/pinned")
                .asText();

        assertThat(pinned).isEqualTo(SERVICE.base() + "/contracts/COV-1?at=1&on=2025-08-18");
        assertThat(SERVICE.json(pinned).at("/title").asText()).isEqualTo("Telephony");
        assertThat(SERVICE.json("/contracts/COV-1").at("/title").asText()).isEqualTo("Telephony and mail");
        assertThat(SERVICE.json("/contracts/COV-1").at("/links/pinned").asText())
                .isEqualTo(SERVICE.base() + "/contracts/COV-1?at=3&on=2026-11-22");
    }

    @Test
    void aPinnedAnswerMayBeKeptAndAnyOtherIsAskedForAgain() {
        assertThat(cacheControl("/contracts/COV-1?at=1&on=2025-08-18")).contains("s-maxage=60");
        assertThat(cacheControl("/contracts?at=1&on=2025-08-18")).contains("s-maxage=60");
        assertThat(cacheControl("/entries/1")).contains("s-maxage=60");
        assertThat(cacheControl("/contracts/COV-1")).isEqualTo("no-cache");
        assertThat(cacheControl("/contracts/COV-1?at=1")).isEqualTo("no-cache");
        assertThat(cacheControl("/contracts?on=2025-08-18")).isEqualTo("no-cache");
    }

    @Test
    void theCitationNamesCouncilRegisterEntryAndPinnedAddress() {
        assertThat(SERVICE.json("/contracts/COV-1?at=1&on=2025-08-18")
                        .at("/citation")
                        .asText())
                .isEqualTo("Coventry City Council, Contracts register: COV 1, Telephony. Entry 1, recorded on"
                        + " 18 August 2025; status as on 18 August 2025. " + SERVICE.base()
                        + "/contracts/COV-1?at=1&on=2025-08-18 (Open Government Licence v3.0)");
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts/COV-1?asAt=2025-08-18, /contracts/COV-1?at=2&on=2025-08-18",
        "/contracts/COV-1.csv?asAt=2025-08-19, /contracts/COV-1.csv?at=10&on=2025-08-19",
        "/contracts?limit=2&asAt=2025-08-17, /contracts?limit=2&at=0&on=2025-08-17",
        "/contracts?asAt=2025-08-20&on=2026-01-01, /contracts?at=10&on=2026-01-01",
        "/contracts/COV-1/entries?asAt=2025-08-18, /contracts/COV-1/entries?at=2&on=2025-08-18",
    })
    void aDayRedirectsToThePositionItEndedWith(String asked, String there) {
        HttpResponse<String> answer = SERVICE.get(asked);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(there);
    }

    @Test
    void whatDependsOnTheCalendarIsReckonedOnTheDayAskedFor() {
        assertThat(status("on=2024-03-31")).isEqualTo("upcoming");
        assertThat(status("on=2025-01-01")).isEqualTo("active");
        assertThat(status("on=2027-04-01")).isEqualTo("expired");
        SERVICE.clock().set("2027-03-31T22:59:59Z");
        assertThat(status("at=10")).isEqualTo("active");
        SERVICE.clock().set("2027-03-31T23:00:00Z");
        assertThat(status("at=10")).isEqualTo("expired");
        SERVICE.clock().set("2026-11-22T12:00:00Z");
    }

    @Test
    void aHistoryNamesEveryFieldThatChanged() {
        JsonNode history = SERVICE.json("/contracts/COV-1/entries");

        assertThat(history.at("/total").asInt()).isEqualTo(2);
        assertThat(history.at("/items/0/changes").isMissingNode()).isTrue();
        assertThat(history.at("/items/1/changes").valueStream())
                .extracting(change -> change.get("field").asText())
                .containsExactlyInAnyOrder("title", "procurement", "missing");
        assertThat(history.at("/items/1/changes/0/before").asText()).isEqualTo("Telephony");
        assertThat(history.at("/items/1/changes/0/after").asText()).isEqualTo("Telephony and mail");
        assertThat(history.at("/items/0/item/title").asText()).isEqualTo("Telephony");
        assertThat(SERVICE.json("/contracts/COV-1/entries?at=2").at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void theChangesOfAHistoryAreReadableOnAPageAndInASpreadsheet() {
        assertThat(SERVICE.get("/contracts/COV-1/entries.csv").body())
                .contains("title: \"\"Telephony\"\" → \"\"Telephony and mail\"\"");
        assertThat(SERVICE.get("/contracts/COV-1/entries.html").body()).contains("Telephony and mail");
    }

    @Test
    void aWalkThroughPagesIsOneListingWhileOthersWrite() {
        List<String> walked = new ArrayList<>();
        JsonNode page = SERVICE.json("/contracts?limit=4");
        while (true) {
            walked.addAll(page.at("/items").findValuesAsText("reference"));
            assertThat(page.at("/total").asInt()).isEqualTo(9);
            if (page.at("/links/next").isMissingNode()) {
                break;
            }
            say(ContractExample.referenced("COV 1" + walked.size()));
            page = SERVICE.json(page.at("/links/next").asText());
        }

        assertThat(walked)
                .containsExactly("COV 1", "COV 2", "COV 3", "COV 4", "COV 5", "COV 6", "COV 7", "COV 8", "COV 9");
    }

    @Test
    void theFeedGivesEveryEntryOnceAndThenOnlyWhatIsNew() {
        JsonNode page = SERVICE.json("/entries?limit=4&after=5");

        assertThat(page.at("/items").findValuesAsText("number")).containsExactly("6", "7", "8", "9");
        assertThat(page.at("/links/next").asText()).contains("after=9").contains("limit=4");
        long head = SERVICE.json("/log").at("/number").asLong();
        assertThat(SERVICE.json("/entries?after=" + head).at("/items")).isEmpty();
        assertThat(SERVICE.get("/entries.ndjson").body().split("\n")).hasSize((int) head);
    }

    private static void say(Contract contract) {
        SERVICE.log().append(Contracts.REGISTER, contract, new Attribution("tester", "A test says so"));
    }

    private static String status(String parameters) {
        return SERVICE.json("/contracts/COV-1?" + parameters).at("/status").asText();
    }

    private static String cacheControl(String path) {
        return SERVICE.get(path).headers().firstValue("Cache-Control").orElseThrow();
    }
}
