package register.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.Clerk;
import register.Person;
import register.RunningService;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** What is due, as those who are signed in see it on 22 November 2026: listed, on the page of a contract, before a change. */
class DutiesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String LARGE = "/contracts/COV-501";
    private static final String LIST = "/duties.json?limit=1000";

    @BeforeAll
    static void contractsAreRecorded() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        create(clerk, item("COV 501", "Road repairs", "services", 300_000));
        ObjectNode published = item("COV 502", "School meals", "services", 300_000);
        ((ObjectNode) published.get("procurement"))
                .putArray("notices")
                .addObject()
                .put("type", "UK7")
                .put("id", "041267-2026");
        create(clerk, published);
        ObjectNode unsigned = item("COV 503", "Street lights", "goods", 400_000);
        unsigned.remove("signed");
        create(clerk, unsigned.put("department", "Highways"));
        ObjectNode changed = item("COV 504", "Tree surgery", "services", 300_000);
        create(clerk, changed);
        total(changed, 318_000);
        HttpResponse<String> put =
                clerk.put("/contracts/COV-504", changed, "If-Match", clerk.tag("/contracts/COV-504"));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    }

    @Test
    void onlyThoseWhoAreSignedInSeeIt() {
        assertThat(SERVICE.get("/duties").statusCode()).isEqualTo(401);
        assertThat(SERVICE.get(LARGE, "Accept", "text/html").body()).doesNotContain("Notices required by law");
        assertThat(new Person(SERVICE).open(LARGE).text()).contains("Notices required by law");
    }

    @Test
    void aPinnedPageStaysAsItIs() {
        String pinned = SERVICE.json(LARGE)
                .at("/links/pinned")
                .asText()
                .substring(SERVICE.base().length());

        assertThat(new Person(SERVICE).open(pinned).text()).doesNotContain("Notices required by law");
    }

    @Test
    void theListSaysWhatIsOverdueDuePublishedAndNotKnown() {
        assertThat(states(LIST + "&notice=UK7"))
                .contains("COV 501 overdue 2026-10-31", "COV 502 published 2026-10-31", "COV 503 not-known")
                .anyMatch(row -> row.startsWith("COV 12765 not-needed"));
        JsonNode unknown = json(LIST + "&notice=uk7&state=not-known");
        assertThat(unknown.path("total").asLong()).isEqualTo(3);
        assertThat(rows(unknown).stream()
                        .filter(row -> row.path("reference").asText().equals("COV 503")))
                .singleElement()
                .extracting(row -> row.path("missing").toString())
                .isEqualTo("[\"the date it was signed\"]");
        assertThat(unknown.at("/states/overdue").asLong()).isEqualTo(2);
    }

    @Test
    void theListIsFilteredByDepartmentAndDay() {
        assertThat(states(LIST + "&department=Highways")).isNotEmpty().allMatch(row -> row.startsWith("COV 503"));
        assertThat(states(LIST + "&dueBefore=2026-11-01&state=overdue"))
                .containsExactly(
                        "COV 501 overdue 2026-10-01",
                        "COV 502 overdue 2026-10-01",
                        "COV 504 overdue 2026-10-01",
                        "COV 501 overdue 2026-10-31",
                        "COV 504 overdue 2026-10-31");
        Person person = new Person(SERVICE);
        assertThat(person.open("/duties?notice=UK99").status()).isEqualTo(400);
        assertThat(person.open("/duties?state=late").status()).isEqualTo(400);
        assertThat(person.open("/duties?form=1&notice=&state=due&dueBefore=1%2F11%2F2026")
                        .location())
                .endsWith("/duties?dueBefore=2026-11-01&state=due");
    }

    @Test
    void whatTheCouncilOwesIsListedToo() {
        assertThat(rows(json(LIST + "&notice=UK17")))
                .extracting(row -> row.path("duty").asText())
                .containsExactly(
                        "Payments compliance notice, 1 October 2026 to 31 March 2027",
                        "Payments compliance notice, 1 April 2026 to 30 September 2026");
    }

    @Test
    void pagesLoseAndDoubleNothing() {
        List<String> whole = states(LIST);
        List<String> walked = new ArrayList<>();
        String next = "/duties.json?limit=7";
        while (!next.isEmpty()) {
            JsonNode page = json(next);
            walked.addAll(rows(page).stream().map(DutiesTest::state).toList());
            next = page.at("/links/next").asText("").replaceAll("^.*/duties", "/duties");
        }
        assertThat(walked).isEqualTo(whole);
        JsonNode second =
                json(json("/duties.json?limit=7").at("/links/next").asText().replaceAll("^.*/duties", "/duties"));
        String previous = second.at("/links/prev").asText().replaceAll("^.*/duties", "/duties");
        assertThat(rows(json(previous)).stream().map(DutiesTest::state).toList())
                .isEqualTo(whole.subList(0, 7));
        assertThat(new Person(SERVICE)
                        .open("/duties.csv?bom=false")
                        .text()
                        .lines()
                        .count())
                .isEqualTo(whole.size() + 1);
    }

    @Test
    void thePageShowsTheStatesInWords() {
        assertThat(new Person(SERVICE).open("/duties?notice=UK7").text())
                .contains("Overdue: 2", "Since 1 November 2026", "COV 501, Road repairs", "Section 53(1)")
                .contains("https://www.find-tender.service.gov.uk/Notice/041267-2026");
        assertThat(new Person(SERVICE).open(LARGE).text())
                .contains("From 1 September 2027 to 30 September 2027", "Notices that are not needed");
    }

    @Test
    void aTypedChangeSaysThatANoticeMayHaveToComeFirst() {
        Person editor = new Person(SERVICE, Role.EDITOR);

        assertThat(editor.open("/edit" + LARGE)
                        .with("value.total-amount", "320000")
                        .press("continue")
                        .text())
                .doesNotContain("UK10");
        assertThat(editor.open("/edit" + LARGE)
                        .with("value.total-amount", "331000")
                        .press("continue")
                        .text())
                .contains("contract change notice (UK10)", "The value changes by 10.3 per cent in all");
        assertThat(editor.open("/edit" + LARGE)
                        .with("suppliers.0.name", "Other Roads Limited")
                        .press("continue")
                        .text())
                .contains("A supplier changes");
        assertThat(editor.open("/edit/contracts/COV-12765")
                        .with("title", "Agreement")
                        .press("continue")
                        .text())
                .doesNotContain("UK10");
    }

    @Test
    void anImportedChangeCountsTogetherWithEarlierOnes() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        ObjectNode item = item("COV 504", "Tree surgery", "services", 300_000);
        total(item, 336_000);

        HttpResponse<String> sent = clerk.send(
                "POST",
                "/imports?register=contracts&mode=update",
                "application/x-ndjson",
                HttpRequest.BodyPublishers.ofString(item + "\n"));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        String outcomes = RunningService.tree(sent.body()).at("/links/outcomes").asText();
        assertThat(clerk.get(outcomes.substring(SERVICE.base().length())).body())
                .contains("contract change notice (UK10)", "The value changes by 12 per cent in all");
    }

    @Test
    void whatARecordLacksForTheCodeIsShownToEditors() {
        Person editor = new Person(SERVICE, Role.EDITOR);

        assertThat(editor.open(LARGE).text())
                .contains(
                        "Missing for the Transparency Code",
                        "<li>Company, charity or procurement number of the supplier</li>");
        assertThat(new Person(SERVICE).open(LARGE).text()).doesNotContain("Missing for the Transparency Code");
        List<String> whole =
                editor.open("/code-gaps.csv?bom=false").text().lines().skip(1).toList();
        assertThat(whole).hasSize(8).anyMatch(line -> line.startsWith("COV 501,Road repairs,Digital,"));
        JsonNode page = json("/code-gaps.json?limit=3");
        JsonNode next = json(page.at("/links/next").asText().replaceAll("^.*/code-gaps", "/code-gaps"));
        assertThat(rows(page)).hasSize(3);
        assertThat(rows(next)).hasSize(3);
        assertThat(rows(json(next.at("/links/prev").asText().replaceAll("^.*/code-gaps", "/code-gaps"))))
                .isEqualTo(rows(page));
        assertThat(editor.open("/work").text()).contains("/code-gaps", "/duties?state=overdue");
    }

    @Test
    void theWorkListCountsThemAsTheyAreAfterEachChange() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        String record = "/contracts/COV-509";
        assertCounted();
        ObjectNode added = item("COV 509", "Bus shelters", "services", 300_000);
        create(clerk, added);
        assertCounted();
        total(added, 318_000);
        clerk.put(record, added, "If-Match", clerk.tag(record));
        assertCounted();
        clerk.withdraw(record, "If-Match", clerk.tag(record));
        assertCounted();
    }

    /** The work list has the numbers that the list of notices has, which counts them all each time. */
    private static void assertCounted() {
        String work = new Person(SERVICE, Role.EDITOR).open("/work").text();
        for (String state : List.of("overdue", "due", "not-known")) {
            long total = json(LIST + "&state=" + state).path("total").asLong();
            assertThat(work).contains("/duties?state=" + state + "\">" + total + "<");
        }
    }

    @Test
    void everyMistakeInItsFiltersIsToldBesideItsInputWithAllElseKept() {
        Person editor = new Person(SERVICE, Role.EDITOR);

        Person.Sheet wrong = editor.open("/duties?state=late&notice=UK99&dueBefore=32/13/2027&department=Digital");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.wrongs())
                .containsEntry("state", "Select a state from the list")
                .containsEntry("notice", "Select a notice from the list")
                .containsEntry("dueBefore", "Due before must be a date, like 31/12/2027");
        assertThat(wrong.boxes()).containsEntry("dueBefore", "32/13/2027");
        assertThat(wrong.text()).contains("<option selected>Digital</option>");
        assertThat(editor.open("/duties?notice=UK99").wrongs())
                .containsExactly(Map.entry("notice", "Select a notice from the list"));
        assertThat(editor.open("/duties?dueBefore=2027-12-31").boxes()).containsEntry("dueBefore", "31/12/2027");
    }

    /** Ends from 22 to 27 February 2027 are three months from this week; the next week begins on 28 February. */
    @Test
    void theDigestHasWhatIsOverdueAndWhatEnds() {
        var definitions = register.registers.RegisterDefinitions.of(register.RegisterApplication.REGISTERS);
        var permalinks = new register.api.reading.Permalinks(
                register.api.http.Address.of(SERVICE.base()),
                new register.values.Council("Example", "OGL", SERVICE.base()));
        var open = new register.registers.OpenRegisters(definitions, SERVICE.log(), permalinks);
        WeeklyDigest.Digest digest = new WeeklyDigest(
                        SERVICE.log(),
                        permalinks,
                        open.register(register.registers.contracts.Contracts.DEFINITION),
                        new KnownDuties(open, new register.registers.contracts.ContractDutyReader(SERVICE.log())),
                        new DutySettings(false, null))
                .today()
                .orElseThrow();

        assertThat(digest.subject()).startsWith("Contracts Register: 5 notices overdue, ");
        assertThat(digest.text())
                .contains("Overdue notices: 5\n- COV 501, Road repairs: Contract award notice, by 1 October 2026\n  "
                        + SERVICE.base() + "/contracts/COV-501")
                .contains("Contracts that end in 3 months: 1\n- COV 12765, Microsoft Enterprise Agreement")
                .contains("Work list: " + SERVICE.base() + "/work");
        assertThat(new Person(SERVICE).open("/work").text())
                .contains("Contracts that end in 3 months: 1")
                .contains("/contracts?endsFrom=2027-02-22&amp;endsTo=2027-02-27&amp;sort=ends");
    }

    private static ObjectNode item(String reference, String title, String kind, int amount) {
        ObjectNode item = Json.mapper().valueToTree(ContractExample.contract());
        item.put("reference", reference).put("title", title);
        item.putObject("period").put("start", "2026-10-02").put("end", "2027-09-01");
        ((ObjectNode) item.get("procurement")).put("regime", "pa-2023");
        item.put("signed", "2026-10-02");
        item.putObject("award").put("kind", kind).put("begun", "2026-03-01");
        total(item, amount);
        return item;
    }

    private static void total(ObjectNode item, int amount) {
        item.putObject("value")
                .put("basis", "contract-sum")
                .put("approximate", false)
                .put("vat", "included")
                .putObject("total")
                .put("amount", amount)
                .put("currency", "GBP");
    }

    private static void create(Clerk clerk, ObjectNode item) {
        HttpResponse<String> made = clerk.create("/contracts", item);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private static List<String> states(String path) {
        return rows(json(path)).stream().map(DutiesTest::state).toList();
    }

    private static String state(JsonNode row) {
        return (row.path("reference").asText("The council") + " "
                        + row.path("state").asText() + " " + row.path("dueBy").asText(""))
                .strip();
    }

    private static List<JsonNode> rows(JsonNode page) {
        return page.path("items").valueStream().toList();
    }

    private static JsonNode json(String path) {
        Person.Sheet sheet = new Person(SERVICE).open(path);
        assertThat(sheet.status()).as(sheet.text()).isEqualTo(200);
        return RunningService.tree(sheet.text());
    }
}
