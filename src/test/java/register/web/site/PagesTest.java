package register.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import register.Clerk;
import register.HtmlChecker;
import register.RunningService;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;
import register.values.Sha256;

/** What holds for every page, whoever looks at it and however often. */
class PagesTest {
    private static final String ACTOR = "a-000000000007";
    private static final String SESSION = "0000000000000000000000000000000000000000007";

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @Test
    void theOneScriptWithinAPageIsTheOneThatItsPolicyNames() {
        HttpResponse<String> page = page("/contracts");
        Matcher scripts =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page.body());
        assertThat(scripts.find()).isTrue();

        byte[] hash = Sha256.digest().digest(scripts.group(1).getBytes(StandardCharsets.UTF_8));

        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';")
                .doesNotContain("unsafe");
        assertThat(scripts.find()).isFalse();
    }

    @Test
    void thePagesOfAListSayWhereTheyAre() {
        HttpResponse<String> first = page("/contracts?limit=3");
        String total = SERVICE.json("/contracts").path("total").asText();

        assertThat(first.body())
                .contains("<title>Contracts register (page 1 of 2) –", "1 to 3 of " + total + " results");

        String next = SERVICE.json("/contracts?limit=3").at("/links/next").asText();
        HttpResponse<String> second = page(next.substring(SERVICE.base().length()));

        assertThat(second.body())
                .contains("<title>Contracts register (page 2 of 2) –")
                .containsPattern("4 to \\d of " + total + " results");
        assertThat(second.body()).contains("nofollow prev\">").doesNotContain("nofollow next\">");
        assertThat(first.body()).contains("nofollow next\">").doesNotContain("nofollow prev\">");
    }

    @Test
    void fromFarInAListTheFirstPageIsOneStepAway() {
        JsonNode second = SERVICE.json(
                SERVICE.json("/contracts?limit=1").at("/links/next").asText());

        String third = page(second.at("/links/next")
                        .asText()
                        .substring(SERVICE.base().length()))
                .body();

        assertThat(third).contains("prev\">", "first\">", "href=\"/contracts?limit=1\"");
    }

    @Test
    void whatNothingIsFoundForIsSaidAndLeadsOn() {
        HttpResponse<String> page = page("/contracts?q=a%26b%20zzqq");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("No results").contains("href=\"/search?q=a%26b%20zzqq\"");
        assertThat(page("/search?q=a%26b%20zzqq").statusCode()).isEqualTo(200);
    }

    @Test
    void aListCallsItsRecordsByWhatTellsThemApart() {
        assertThat(page("/observations?measure=calls-offered").body())
                .contains("<a class=\"govuk-link\" href=\"/observations/calls-offered-2017\">Calls offered, 2017</a>");
        assertThat(page("/disclosures").body()).contains(">REQ07510, School software support</a>");
        assertThat(page("/contracts?fields=status").body()).contains("<th scope=\"row\">Active</th>");
    }

    @Test
    void whatAListIsNarrowedDownByHasTheNamesThatPeopleKnow() {
        assertThat(page("/observations").body()).contains(">Customer satisfaction score</a>");
        assertThat(page("/observations?measure=calls-offered,visits").body())
                .contains("</span>Measure: Calls offered, Visits to the walk-in centres</a>");
        assertThat(page("/disclosures").body())
                .contains(">21, Information accessible to the applicant by other means</a>")
                .contains(">1(1), General right of access to information</a>");
        assertThat(page("/disclosures?section=12(2)").body())
                .contains("</span>Section: 12(2), Cost of compliance above the limit;"
                        + " or Presumption in favour of disclosure</a>");
        assertThat(page("/contracts?status=active,ongoing").body()).contains("</span>Status: Active, Ongoing</a>");
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedBesideItsInputWithAllElseKept() {
        HttpResponse<String> page = page("/contracts?endsFrom=banana&status=active&q=telephony&valueTo=5000");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<title>Error: Contracts register –")
                .contains(
                        "<a href=\"#f-endsFrom\">Ends on or after must be a date, like 31/12/2027, Dec 2027 or 2027</a>")
                .contains(
                        "id=\"e-endsFrom\"><span class=\"govuk-visually-hidden\">Error:</span> Ends on or after must be")
                .contains("name=\"endsFrom\" value=\"banana\" aria-describedby=\"h-endsFrom e-endsFrom\"")
                .contains(
                        "<option value=\"active\" selected>", "value=\"telephony\"", "name=\"valueTo\" value=\"5,000\"")
                .containsPattern("<a [^>]*href=\"/contracts\\?[^\"]*\">Show results without this filter</a>");
        assertThat(page("/contracts?colour=red").body()).contains("Remove “Colour”");
        assertThat(page("/nowhere").body()).doesNotContain("Go on without");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/contracts?endsFrom=x&valueTo=y | f-endsFrom, f-valueTo | Ends on or after, Value up to",
                "/contracts/summary?groupBy=status&endsFrom=x&valueTo=y | f-endsFrom, f-valueTo | value=\"status\"",
                "/observations/summary?groupBy=measure&valueFrom=lots | f-valueFrom | value=\"measure\"",
                "/metrics/surveys-completed?from=x&to=y&channel=%22Telephone%22 | from, to | Telephone</option>",
                "/metrics/answer-rate?at=396&on=2026-11-22&from=x | from | name=\"at\" value=\"396\"",
                "/compare?measures=calls-offered,calls-answered&from=x&to=y | from, to | value=\"calls-offered,calls-answered\"",
                "/compare?measures=calls-offered,answer-rate | choose | value=\"answer-rate\" checked",
                "/compare?measures=calls-offered,answer-rate&from=x | choose, from | value=\"answer-rate\" checked",
                "/contracts?status=lost&sort=colour&limit=many&endsTo=x&q=lift | sort, f-status, f-endsTo, limit | value=\"lift\"",
                "/contracts?page=x&valueTo=y | f-valueTo, without | must be a whole number",
                "/contracts/summary?groupBy=colour&endsTo=x&sort=y | f-endsTo, without | cannot group records",
                "/due-dates?regime=DPA&paid=x&received=soon | due-dates-received, due-dates-regime, due-dates-paid | value=\"soon\"",
                "/due-dates?regime=DPA | due-dates-received, due-dates-regime | Select whether it is answered under",
                "/cost-estimates?regime=DPA&authority=x&locating=y&extracting=2 | cost-estimates-locating, cost-estimates-regime, ask | value=\"2\""
            })
    void everyMistakeInFiltersIsToldBesideItsInputWithAllElseKept(String address, String inputs, String kept) {
        HttpResponse<String> page = page(address);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<title>Error: ");
        for (String input : inputs.split(", ", -1)) {
            assertThat(page.body()).contains("<a href=\"#" + input + "\">", "id=\"" + input + "\"");
        }
        for (String one : kept.split(", ", -1)) {
            assertThat(page.body()).contains(one);
        }
        assertThat(HtmlChecker.faults(page.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/contracts?form=1&endsTo=31/12/2027&status= | /contracts?endsTo=2027-12-31",
                "/contracts?endsTo=Dec%202027 | /contracts?endsTo=2027-12",
                "/contracts?startsFrom=1st%20April%202024 | /contracts?startsFrom=2024-04-01",
                "/contracts.csv?valueFrom=%C2%A35,000 | /contracts.csv?valueFrom=5000",
                "/contracts?valueFrom=%C2%A31.2m | /contracts?valueFrom=1200000",
                "/contracts/summary?groupBy=status&endsTo=3/4/2027 | /contracts/summary?endsTo=2027-04-03&groupBy=status",
                "/metrics/calls-offered?from=April%202017 | /metrics/calls-offered?from=2017-04"
            })
    void datesAndAmountsAreTypedAsPeopleTypeThem(String typed, String canonical) {
        HttpResponse<String> sent = page(typed);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(header(sent, "Location")).isEqualTo(canonical);
    }

    @Test
    void aListShowsWhatItIsSortedByAndSortsByTheHeadsOfItsColumns() {
        String page = page("/contracts?sort=-department&status=unknown").body();

        assertThat(page)
                .contains("<th scope=\"col\" aria-sort=\"descending\"><a class=\"govuk-link register-sort\""
                        + " href=\"/contracts?status=unknown&amp;sort=department\" rel=\"nofollow\">Department ")
                .contains("data-label=\"Department\"", "data-label=\"Total value\"", "data-label=\"Annual value\"");
    }

    @Test
    void aPageOfAListIsReachedByItsNumber() {
        String page = page("/contracts?limit=1&page=3").body();

        assertThat(page)
                .contains("aria-label=\"Page 3\" aria-current=\"page\"", "Page 3 of ")
                .contains("href=\"/contracts?limit=1&amp;page=2\" rel=\"nofollow prev\"");
        assertThat(SERVICE.json("/contracts?limit=1&page=3").at("/items/0/reference"))
                .isEqualTo(SERVICE.json("/contracts").at("/items/2/reference"));
        assertThat(SERVICE.json("/contracts?sort=-value.annual.amount&limit=2&page=2")
                        .at("/items"))
                .isEqualTo(SERVICE.json(SERVICE.json("/contracts?sort=-value.annual.amount&limit=2")
                                .at("/links/next")
                                .asText())
                        .at("/items"));
        assertThat(page("/contracts?page=9").statusCode()).isEqualTo(400);
        assertThat(page("/contracts?page=0").statusCode()).isEqualTo(400);
    }

    @Test
    void theSearchAnswersQuestionsAndCarriesTheWordsOn() {
        for (String question : List.of("who supplies microsoft", "how long do calls wait", "contracts ending 2027")) {
            // Waits for the index, as a search does not.
            JsonNode entries = RunningService.tree(SERVICE.send(
                                    "POST",
                                    "/answers",
                                    HttpRequest.BodyPublishers.ofString("{\"questions\": [\"" + question + "\"]}"),
                                    "Content-Type",
                                    "application/json")
                            .body())
                    .at("/questions/0/entries");
            String page = page("/search?q=" + question.replace(' ', '+')).body();

            assertThat(entries).as(question).isNotEmpty();
            entries.findValuesAsText("title")
                    .forEach(title -> assertThat(page).contains("Closest matches", ">" + title + "</a>"));
            assertThat(page).contains("name=\"letter\" value=\"" + question + "?\"");
        }
        assertThat(page("/search?q=who+supplies+microsoft").body()).contains("Supplier: Bytes Software Services");
        assertThat(page("/search").body()).contains("Enter something to search for");
        assertThat(page("/search?q=" + "a".repeat(501)).body()).contains("Enter 500 characters or fewer");
    }

    @ParameterizedTest
    @CsvSource({
        "who supplies microsft, who supplies microsoft, Supplier: Bytes Software Services",
        "how long do cals wait, how long do calls wait, Average waiting time of calls to customer services",
        "contracts endng 2027, contracts ending 2027, Contracts that end in 2027",
        "when does the micorsoft agreement end, when does the microsoft agreement end, End: 22 February 2027",
        "how manny calls answerd in 2017, how many calls answered in 2017, Calls answered by a person"
    })
    void aQuestionWithMisspeltWordsIsAnsweredAsTheSameWithoutThem(String typed, String meant, String found) {
        String page = page("/search?q=" + typed.replace(' ', '+')).body();

        assertThat(page)
                .contains("Showing matches for “" + meant + "” instead of “" + typed + "”.", found)
                .contains("name=\"letter\" value=\"" + meant + "?\"");
    }

    @Test
    void aWordThatIsNotPublishedIsNotTakenForAnother() {
        for (String words : List.of("who collects bins", "who supplies Capita", "Zyxkolb")) {
            assertThat(page("/search?q=" + words.replace(' ', '+')).body())
                    .as(words)
                    .doesNotContain("instead of");
        }
    }

    @Test
    void aLaterPageOfAListIsDownloadedAndFollowedWhole() {
        assertThat(page("/metrics?page=2&limit=20").body())
                .contains("href=\"/metrics.csv?bom=true\"", "href=\"/metrics.atom\"", "href=\"/metrics.xlsx\"")
                .doesNotContainPattern("href=\"/metrics\\.[a-z]+\\?[^\"]*page=");
    }

    @Test
    void aLinkThatIsPastedElsewhereShowsWhatItIs() {
        String page = page("/contracts/COV-12765?at=4&on=2026-11-22").body();

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + SERVICE.base() + "/contracts/COV-12765\">")
                .contains("<meta property=\"og:title\" content=\"COV 12765, Microsoft Enterprise Agreement\">")
                .contains(
                        "<meta property=\"og:description\" content=\"COV 12765, Microsoft Enterprise Agreement. Supplier:"
                                + " Bytes Software Services. Start: 1 April 2022. End: 22 February 2027. Active on 22 November"
                                + " 2026.\">");
        assertThat(page("/contracts?status=active").body())
                .contains("<meta name=\"description\" content=\"What the council buys", ". Status: Active.\">");
        assertThat(page("/disclosures/REQ07510").body())
                .contains("content=\"Request REQ07510: School software support.");
        assertThat(page("/observations/online-queries-2023").body())
                .contains("content=\"Queries about the website, app and online services, 2023.")
                .contains(">Queries about the website, app and online services, 2023</h1>");
        HttpResponse<String> icon = SERVICE.get("/favicon.ico");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(header(icon, "Content-Type")).isEqualTo("image/x-icon");
    }

    @Test
    void crawlersAreKeptOutOfTheCombinations() {
        for (String path : List.of("/", "/contracts", "/contracts/COV-12765", "/contracts/summary?groupBy=supplier")) {
            Matcher links = Pattern.compile("<a [^>]*href=\"(/[^\"]*\\?[^\"]*)\"[^>]*>")
                    .matcher(page(path).body());
            while (links.find()) {
                assertThat(links.group().contains("nofollow") || links.group(1).matches(".*\\?page=\\d+"))
                        .as(links.group())
                        .isTrue();
            }
        }
    }

    @Test
    void aPageIsTheSameUntilSomethingHappens() {
        HttpResponse<String> page = page("/contracts/COV-10264");
        HttpResponse<String> again = page("/contracts/COV-10264");

        assertThat(again.body()).isEqualTo(page.body());
        assertThat(header(again, "ETag")).isEqualTo(header(page, "ETag"));
        assertThat(SERVICE.get("/contracts/COV-10264", "Accept", "text/html", "If-None-Match", header(page, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPageIsNotKeptLongerThanItsWords() {
        ObjectMapper mapper = Json.mapper();
        ObjectNode item = mapper.valueToTree(ContractExample.referenced("COV 80001"));
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER, Role.ADMIN);
        HttpResponse<String> made = clerk.create("/contracts", item.put("description", "Ask Zyxkolb about it"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String pinned = "/contracts/COV-80001?at=" + Clerk.entry(made) + "&on=2026-11-22";
        assertThat(page(pinned).body()).contains("Zyxkolb");
        assertThat(page(pinned).body()).contains("Zyxkolb");

        HttpResponse<String> removed = clerk.redact("""
                {"entry": %d, "fields": ["/description"], "ground": "UK GDPR Article 17(1)(d)"}
                """.formatted(Clerk.entry(made)));

        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(201);
        assertThat(page(pinned).body()).doesNotContain("Zyxkolb");
        assertThat(page("/contracts/COV-80001").body()).doesNotContain("Zyxkolb");
    }

    @Test
    void aPageThatIsKeptIsNotThatOfSomebodyWhoIsSignedIn() {
        signIn();
        String path = "/contracts/COV-12765";
        assertThat(page(path).body())
                .as("nobody can sign in here, as there is no provider")
                .doesNotContain("Sign in", "Your account");

        HttpResponse<String> own = SERVICE.get(path, "Accept", "text/html", "Cookie", "__Host-session=" + SESSION);

        assertThat(own.body()).contains("Your account").doesNotContain("Sign in");
        assertThat(header(own, "Cache-Control")).contains("no-store");
        assertThat(page(path).body()).doesNotContain("Your account");
    }

    private static HttpResponse<String> page(String path) {
        return SERVICE.get(path, "Accept", "text/html");
    }

    private static void signIn() {
        SERVICE.asOwner()
                .useHandle(handle ->
                        handle.execute("insert into actor (id, issuer, subject) values (?, 'test', 'test')", ACTOR));
        SERVICE.asOwner().useHandle(handle -> handle.execute("""
                        insert into session (hash, actor, roles, csrf, created_at, used_at)
                        values (sha256(?), ?, '{editor}', 'only for tests', timestamptz '2026-11-22T12:00:00Z',
                            timestamptz '2026-11-22T12:00:00Z')
                        """, SESSION.getBytes(StandardCharsets.UTF_8), ACTOR));
    }
}
