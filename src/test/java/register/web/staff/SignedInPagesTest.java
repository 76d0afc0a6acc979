package register.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Person;
import register.RunningService;
import register.api.access.Role;

/** What those who are signed in find on their pages: what is to be done, what they may do, and the tokens they give out. */
class SignedInPagesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Map<String, String> CSRF = Map.of("csrf", "only for tests");

    @Test
    void theWorkListSaysWhatEndsAndWhatIsReviewedSoon() {
        Person editor = new Person(SERVICE, Role.EDITOR);

        assertThat(editor.open("/work.csv?within=6").text())
                .contains("2027-02-22,end,COV 12765,Microsoft Enterprise Agreement,")
                .contains("2027-04-01,review,COV 12765,");
        assertThat(editor.open("/work.csv").text()).contains("2027-02-22,end,").doesNotContain("2027-04-01,review,");
        assertThat(editor.open("/work?within=6").text())
                .contains("February 2027")
                .contains("in 3 months")
                .contains("href=\"/edit/contracts/COV-12765\"");
        assertThat(editor.open("/work?within=7").status()).isEqualTo(400);
    }

    @Test
    void theWorkListIsFilteredByDepartmentAndMonth() {
        Person editor = new Person(SERVICE, Role.EDITOR);

        assertThat(editor.open("/work.csv?within=6&month=2027-02").text())
                .contains("2027-02-22,end,")
                .doesNotContain("2027-04-01,review,");
        assertThat(editor.open("/work.csv?within=6&department=Nobody").text()).doesNotContain("2027-02-22");
        assertThat(editor.open("/work?within=6&month=2027-04").text())
                .contains("<option value=\"2027-04\" selected>April 2027</option>");
        assertThat(editor.open("/work?month=2031-01").status()).isEqualTo(400);
    }

    @Test
    void everyMistakeInTheFilterOfTheWorkListIsToldBesideItsInputWithAllElseKept() {
        Person editor = new Person(SERVICE, Role.EDITOR);

        assertThat(editor.open("/work?within=7&month=later&department=Nobody").text())
                .contains("<title>Error: Work list")
                .contains("<a href=\"#within\">Select how many months ahead</a>")
                .contains("<a href=\"#month\">Select a month from the list</a>")
                .contains("aria-describedby=\"within-error\"", "aria-describedby=\"month-error\"")
                .contains("<option selected>Nobody</option>");
        assertThat(editor.open("/work?within=9&month=x&limit=x").wrongs())
                .as("one that cannot be read ends no other's check")
                .containsOnlyKeys("within", "month", "without");
        assertThat(editor.open("/work?within=12&month=2031-01&other=x").text())
                .contains("<option value=\"12\" selected>12 months</option>")
                .contains("<a href=\"#without\">");
        assertThat(editor.open("/work?within=12&month=2031-01").text())
                .contains("href=\"/work?within=12\">Show the list without this</a>");
    }

    @Test
    void theWorkListHasPagesLikeEveryListAndSaysHowMuchIsDueInAll() {
        Person editor = new Person(SERVICE, Role.EDITOR);
        List<String> whole = editor.open("/work.csv?within=12&bom=false")
                .text()
                .lines()
                .skip(1)
                .toList();
        List<String> walked = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        String next = "/work.json?within=12&limit=1";
        while (!next.isEmpty()) {
            JsonNode page = json(editor, next);
            assertThat(page.at("/total").asInt()).isEqualTo(whole.size());
            walked.add(page.at("/items/0/date").asText() + ","
                    + page.at("/items/0/what").asText());
            addresses.add(page.at("/items").toString());
            next = local(page, "next");
        }
        List<String> back = new ArrayList<>();
        String previous = local(json(editor, "/work.json?within=12&limit=" + (whole.size() - 1)), "next");
        while (!previous.isEmpty()) {
            JsonNode page = json(editor, previous);
            back.add(0, page.at("/items").toString());
            previous = local(page, "prev").replaceAll("limit=[0-9]+", "limit=1");
        }

        assertThat(whole).as("more than fits on a page").hasSizeGreaterThan(2);
        assertThat(walked)
                .containsExactlyElementsOf(whole.stream()
                        .map(line -> line.replaceAll("^([^,]*,[^,]*),.*", "$1"))
                        .toList());
        assertThat(back).as("there and back").isEqualTo(addresses);
        assertThat(editor.open("/work?within=12&limit=2").text())
                .contains("1 to 2 of " + whole.size())
                .contains("next\"");
    }

    private static JsonNode json(Person person, String address) {
        try {
            return new ObjectMapper().readTree(person.open(address).text());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(address, unreadable);
        }
    }

    private static String local(JsonNode page, String link) {
        return page.at("/links/" + link).asText("").replaceAll("^.*/work", "/work");
    }

    @Test
    void theWorkListCountsWhatRecordsDoNotSay() {
        Person officer = new Person(SERVICE, Role.OFFICER);
        long without =
                SERVICE.json("/contracts?missing=department").at("/total").asLong();

        String page = officer.open("/work").text();

        assertThat(without).isPositive();
        assertThat(page).contains("href=\"/contracts?missing=department\">" + without + " record");
        assertThat(page).as("an officer changes no contracts").doesNotContain("href=\"/edit/contracts");
    }

    @Test
    void aLongFormLeadsToItsParts() {
        String form = new Person(SERVICE, Role.EDITOR)
                .open("/edit/contracts/COV-12765")
                .text();

        assertThat(form).contains("href=\"#part-4\">When it runs</a>").contains("id=\"part-4\">When it runs</h2>");
    }

    @Test
    void theAccountLeadsToWhatOneMayDo() {
        assertThat(new Person(SERVICE, Role.EDITOR).open("/account").text())
                .contains("/edit/contracts", "/imports", "/work")
                .doesNotContain("/edit/disclosures", "/tokens");
        assertThat(new Person(SERVICE, Role.OFFICER).open("/account").text())
                .contains("/edit/disclosures")
                .doesNotContain("/edit/contracts");
        assertThat(new Person(SERVICE, Role.ADMIN).open("/account").text())
                .contains("/tokens", "/redactions")
                .doesNotContain("/imports");
        assertThat(new Person(SERVICE).open("/account").text()).contains("You do not have a role yet");
    }

    @Test
    void anAdminGivesATokenAndTakesItBack() {
        Person admin = new Person(SERVICE, Role.ADMIN);
        Map<String, String> form = new LinkedHashMap<>(CSRF);
        form.put("name", "nightly import");
        form.put("role", "editor");
        form.put("days", "7");

        Person.Sheet made = admin.post("/tokens", form);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Matcher token = Pattern.compile("crt_\\w+").matcher(made.text());
        assertThat(token.find()).isTrue();
        String bearer = "Bearer " + token.group();
        assertThat(SERVICE.get("/account", "Authorization", bearer).statusCode())
                .isEqualTo(200);

        String page = admin.open("/tokens").text();
        assertThat(page).contains("nightly import").doesNotContain("crt_");
        Matcher revoke = Pattern.compile("/tokens/t-\\w+/revoke").matcher(page);
        assertThat(revoke.find()).isTrue();
        assertThat(new Person(SERVICE, Role.EDITOR).post(revoke.group(), CSRF).status())
                .isEqualTo(403);
        assertThat(admin.post(revoke.group(), CSRF).location()).endsWith("/tokens");

        assertThat(SERVICE.get("/account", "Authorization", bearer).statusCode())
                .isEqualTo(401);
        form.put("role", "admin");
        assertThat(admin.post("/tokens", form).status()).isEqualTo(422);
    }

    @Test
    void whatIsWrongWithATokenIsSaidBesideItAndWhatWasTypedIsKept() {
        Person admin = new Person(SERVICE, Role.ADMIN);
        Map<String, String> form = new LinkedHashMap<>(CSRF);
        form.put("name", "");
        form.put("days", "400");

        Person.Sheet nothing = admin.post("/tokens", form);

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text())
                .contains("<title>Error: Script tokens")
                .contains("id=\"days-error\"", "aria-describedby=\"days-hint days-error\"");
        assertThat(nothing.wrongs())
                .containsEntry("name", "Enter what the token is for")
                .containsEntry("role", "Select what the token can do")
                .containsEntry("days", "Days must be a whole number from 1 to 366");
        assertThat(nothing.boxes()).containsEntry("days", "400");

        form.put("name", "quarterly import");
        form.put("role", "officer");
        Person.Sheet typed = admin.post("/tokens", form);
        assertThat(typed.wrongs()).containsOnlyKeys("days");
        assertThat(typed.boxes()).containsEntry("name", "quarterly import").containsEntry("role", "officer");
        for (String days : List.of("many", "0", "", "367", "12345678901")) {
            form.put("days", days);
            assertThat(admin.post("/tokens", form).wrongs()).as(days).containsOnlyKeys("days");
        }
        assertThat(admin.open("/tokens").text())
                .contains("<title>Script tokens")
                .doesNotContain("quarterly import");
    }

    @Test
    void whereNobodyCanSignInItIsSaidInPlainWords() {
        assertThat(SERVICE.get("/contracts", "Accept", "text/html").body())
                .as("nothing leads to where nobody can sign in")
                .doesNotContain("/sign-in");
        assertThat(SERVICE.get("/account", "Accept", "text/html").body())
                .contains("Sign in to continue", "Sign-in is not set up for this service")
                .doesNotContain("href=\"/sign-in");

        var answer = SERVICE.get("/sign-in", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Sign-in is not set up").contains("OIDC_ISSUER");
    }
}
