package register.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** The pages of the log tell people what happened, and leave what only programs check to a place of its own. */
class LogPagesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private final Clerk clerk = new Clerk(SERVICE, Role.EDITOR, Role.ADMIN);

    @Test
    void everythingRecordedIsToldWithoutHashes() {
        String page = page("/entries?limit=2");
        String hash = SERVICE.json("/entries/1").path("hash").asText();

        assertThat(page)
                .contains("href=\"/contracts/COV-12765?at=1\">COV 12765, Microsoft Enterprise Agreement</a>")
                .contains("href=\"/entries/1\"")
                .contains("Contracts register")
                .doesNotContain(hash);
        assertThat(SERVICE.page("/entries?limit=2"))
                .contains(
                        "What happened Added Register Contracts register Recorded 22 November 2026 at 12:00 Why Shipped")
                .contains(SERVICE.json("/log").path("number").asText() + " entries");
    }

    @Test
    void theNewestEntriesAreOneStepAway() {
        add("COV 81000");
        long newest = head();
        String first = page("/entries?limit=5");

        assertThat(first).contains("href=\"/entries?after=" + (newest - 5) + "\">Newest entries</a>");
        String last = page("/entries?limit=5&after=" + (newest - 5));
        assertThat(last)
                .contains("Entries %d to %d of %d".formatted(newest - 4, newest, newest))
                .contains("COV 81000, ")
                .contains("href=\"/entries\">Oldest entries</a>")
                .contains("href=\"/entries?limit=5&amp;after=" + (newest - 10) + "\" rel=\"nofollow prev\"")
                .doesNotContain("Newest entries")
                .doesNotContain("rel=\"next\"");
        assertThat(page("/entries?after=" + newest)).contains("There are no later entries yet");
    }

    @Test
    void aFigureHasTheUnitAndTheNameOfItsMeasure() {
        ObjectNode figure = (ObjectNode) RunningService.tree(
                "{\"measure\": \"average-speed-of-answer\", \"period\": \"2029-Q4\", \"value\": 222}");
        assertThat(clerk.create("/observations", figure).statusCode()).isEqualTo(201);
        String record = "/observations/average-speed-of-answer-2029-q4";
        long changed = Clerk.entry(clerk.patch(record, "{\"value\": 90.5}", "If-Match", clerk.tag(record)));

        assertThat(SERVICE.page("/entries/" + changed))
                .contains("Value was 3 min 42 s is 1 min 30.5 s", "Period October to December 2029")
                .contains("Measure Average time to answer calls");
        assertThat(SERVICE.get("/observations.atom").body()).contains("Value: was 3 min 42 s, now 1 min 30.5 s.");
        assertThat(page(record + "/entries")).contains("1 min 30.5 s");

        String measure = "/metrics/average-speed-of-answer";
        HttpResponse<String> renamed =
                clerk.patch(measure, "{\"name\": \"Wait for an answer\"}", "If-Match", clerk.tag(measure));
        assertThat(renamed.statusCode()).as(renamed.body()).isEqualTo(200);
        assertThat(SERVICE.page("/entries/" + changed))
                .as("an entry reads as when it was recorded")
                .contains("Measure Average time to answer calls");
    }

    @Test
    void aCodeOfTheCommonProcurementVocabularyHasItsName() {
        add("COV 81018");
        String record = "/contracts/COV-81018";
        long changed = Clerk.entry(clerk.patch(
                record,
                "{\"categories\": [{\"scheme\": \"CPV\", \"id\": \"48000000\"}, {\"scheme\": \"CPV\", \"id\":"
                        + " \"72000000\", \"description\": \"Our words\"}]}",
                "If-Match",
                clerk.tag(record)));

        assertThat(SERVICE.page("/entries/" + changed))
                .contains("48000000 (Software package and information systems)")
                .contains("Our words")
                .doesNotContain("72000000 (");
    }

    @Test
    void whatTheLawRemovedDoesNotReadAsIfAChangeHadRemovedIt() {
        add("COV 81017");
        String record = "/contracts/COV-81017";
        clerk.patch(record, "{\"signed\": \"2024-03-02\"}", "If-Match", clerk.tag(record));
        long second = Clerk.entry(clerk.patch(record, "{\"signed\": \"2024-03-01\"}", "If-Match", clerk.tag(record)));
        HttpResponse<String> redacted = clerk.redact(
                "{\"entry\": %d, \"fields\": [\"/signed\"], \"ground\": \"UK GDPR Article 17\"}".formatted(second));
        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(201);

        String removed = "is Removed (UK GDPR Article 17)";
        assertThat(SERVICE.page("/entries/" + second)).contains(removed, "Removed since Date signed, on");
        assertThat(SERVICE.page(record + "/entries")).contains(removed);
        assertThat(SERVICE.page("/entries/" + head())).contains("Removed: Date signed. Law: UK GDPR Article 17");
    }

    @Test
    void whatAnEntryChangedIsNamed() {
        long first = add("COV 81001");
        String record = "/contracts/COV-81001";
        long second = Clerk.entry(clerk.patch(
                record + "?reason=It+was+wrong", "{\"title\": \"Telephones\"}", "If-Match", clerk.tag(record)));

        String list = SERVICE.page("/entries?after=" + (second - 1));
        String entry = SERVICE.page("/entries/" + second);

        assertThat(list)
                .contains("COV 81001, Telephones What happened Changed: Title")
                .contains("Why It was wrong");
        assertThat(entry).contains("What changed Title was ").contains(" is Telephones");
        assertThat(entry).contains("Reference COV 81001 Title Telephones").contains("Content as JSON");
        assertThat(SERVICE.page("/entries/1")).contains("Start date 1 April 2022", "Review cycle Every year");
        assertThat(page("/entries/" + second))
                .contains("href=\"/contracts/COV-81001?at=" + second + "\"")
                .contains("href=\"/entries/" + (second - 1) + "\" rel=\"prev\"")
                .contains("&quot;title&quot;: &quot;Telephones&quot;");
        assertThat(page("/entries/" + first)).contains("href=\"/contracts/COV-81001?at=" + first + "\"");
    }

    @Test
    void aWithdrawnRecordIsReadAsItLastWas() {
        long first = add("COV 81002");
        String record = "/contracts/COV-81002";
        clerk.withdraw(record + "?reason=It+was+none", "If-Match", clerk.tag(record));
        long second = head();

        String asItWas = "href=\"/contracts/COV-81002?at=" + first + "\"";
        assertThat(page("/entries?after=" + (second - 1))).contains(asItWas);
        assertThat(SERVICE.page("/entries?after=" + (second - 1)))
                .contains("Withdrawn; the link shows the last version")
                .contains("Why It was none");
        assertThat(page("/entries/" + second)).contains(asItWas).doesNotContain("What changed");
        assertThat(SERVICE.page("/entries/" + second)).contains("This entry withdraws the record");
    }

    @Test
    void aRecordOfLaterThatIsGoneIsNotSaidNeverToHaveBeen() {
        long before = head();
        add("COV 81019");
        String record = "/contracts/COV-81019";
        clerk.withdraw(record + "?reason=It+was+none", "If-Match", clerk.tag(record));

        assertThat(page("/contracts/COV-81019?at=" + before))
                .contains(">The record was not published yet</h1>")
                .contains("The contract &#39;COV-81019&#39; was first published after entry " + before
                        + " and is no longer published.")
                .contains("See its full history, or search for another record.")
                .contains("href=\"/contracts/COV-81019/entries\">See the full history</a>")
                .doesNotContain("See it as it is now");
        assertThat(SERVICE.get("/contracts/COV-81019?at=" + before).body())
                .as("programs get what they always got")
                .contains("/problems/no-such-record\",\"title\":\"No record has this reference\",\"status\":404,"
                        + "\"detail\":\"there is no contract 'COV-81019'\"")
                .doesNotContain("links");
    }

    @Test
    void whatWasRemovedIsSaidToBeAndNothingElse() {
        long some = add("COV 81003", "Ask Zyxkolb");
        long all = add("COV 81004", "Ask Zyxkolb");
        clerk.redact(removal(some, "\"/description\""));
        long byFirst = head();
        clerk.redact(removal(all, ""));
        long bySecond = head();

        String list = SERVICE.page("/entries?after=" + (some - 1));

        assertThat(list)
                .contains("Information was removed by entry " + byFirst)
                .contains("Published, and removed since")
                .contains("Entry %d What happened Removed: Description. Law: UK GDPR Article 17".formatted(some))
                .contains("Entry %d What happened Removed: everything in the entry. Law: UK".formatted(all))
                .doesNotContain("Zyxkolb");
        assertThat(SERVICE.page("/entries/" + some)).contains("Some information was removed by");
        assertThat(SERVICE.page("/entries/" + all))
                .contains("Everything in this entry was removed")
                .contains("entry " + bySecond);
        assertThat(page("/entries/" + bySecond)).contains("href=\"/entries/" + all + "\"");
        assertThat(SERVICE.page("/entries/" + byFirst))
                .contains("It is still the same today. See all changes")
                .doesNotContain("added to the log since");
    }

    @Test
    void whatChecksAnEntryStandsApart() {
        String page = SERVICE.page("/entries/1");
        String hash = SERVICE.json("/entries/1").path("hash").asText();

        assertThat(page.indexOf(hash)).isGreaterThan(page.indexOf("Check the log"));
        assertThat(page("/entries/1")).doesNotContain("rel=\"prev\"").contains("href=\"/entries/2\" rel=\"next\"");
        assertThat(page("/entries/" + head())).doesNotContain("rel=\"next\"");
    }

    @Test
    void theLogSaysWhatItIsAndLeadsToItsNewestEntries() {
        long newest = head();

        assertThat(page("/log"))
                .contains("href=\"/entries/" + newest + "\"")
                .contains("href=\"/entries?after=" + (newest - 50) + "\"")
                .contains(SERVICE.json("/log").path("chain").asText());
    }

    private long add(String reference) {
        return add(reference, "Purpose");
    }

    private long add(String reference, String description) {
        ObjectNode item = Json.mapper().valueToTree(ContractExample.referenced(reference));
        HttpResponse<String> made = clerk.create("/contracts", item.put("description", description));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Clerk.entry(made);
    }

    private static String removal(long entry, String field) {
        return "{\"entry\": %d, \"fields\": [%s], \"ground\": \"UK GDPR Article 17\"}".formatted(entry, field);
    }

    private static long head() {
        return SERVICE.json("/log").path("number").asLong();
    }

    private static String page(String path) {
        return SERVICE.get(path, "Accept", "text/html").body();
    }
}
