package register.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Clerk;
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

        assertThat(first.body()).contains("<title>Contracts register, 1 to 3 of " + total + " –");

        String next = SERVICE.json("/contracts?limit=3").at("/links/next").asText();
        HttpResponse<String> second = page(next.substring(SERVICE.base().length()));

        assertThat(second.body()).containsPattern("<title>Contracts register, 4 to \\d of " + total + " –");
        assertThat(second.body()).contains("rel=\"prev\"").doesNotContain("rel=\"first\"", "rel=\"next\"");
        assertThat(first.body()).contains("rel=\"next\"").doesNotContain("rel=\"prev\"", "rel=\"first\"");
    }

    @Test
    void fromFarInAListTheFirstPageIsOneStepAway() {
        JsonNode second = SERVICE.json(
                SERVICE.json("/contracts?limit=1").at("/links/next").asText());

        String third = page(second.at("/links/next")
                        .asText()
                        .substring(SERVICE.base().length()))
                .body();

        assertThat(third).contains("rel=\"prev\"", "rel=\"first\"", "href=\"/contracts?limit=1\"");
    }

    @Test
    void whatNothingIsFoundForIsSaidAndLeadsOn() {
        HttpResponse<String> page = page("/contracts?q=a%26b%20zzqq");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing found").contains("href=\"/search?q=a%26b%20zzqq\"");
        assertThat(page("/search?q=a%26b%20zzqq").statusCode()).isEqualTo(200);
    }

    @Test
    void aListCallsItsRecordsByWhatTellsThemApart() {
        assertThat(page("/observations?measure=calls-offered").body())
                .contains("<a class=\"govuk-link\" href=\"/observations/calls-offered-2017\">Calls offered, 2017</a>");
        assertThat(page("/disclosures").body()).contains(">REQ07510, School software support</a>");
        assertThat(page("/contracts?fields=status").body()).contains("register-result__name\">Active</h3>");
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
    void aListThatCannotBeAskedForLeadsToTheOneThatCan() {
        String page = page("/contracts?endsFrom=banana&status=active").body();

        assertThat(page)
                .contains("<a class=\"govuk-link\" href=\"/contracts?status=active\">Go on without “Ends from”</a>");
        assertThat(page("/nowhere").body()).doesNotContain("Go on without");
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
