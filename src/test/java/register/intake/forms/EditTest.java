package register.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.Clerk;
import register.Person;
import register.Person.Sheet;
import register.RunningService;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** An editor corrects a record in a browser, and nothing is published before they say so. */
class EditTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final AtomicInteger NUMBERS = new AtomicInteger(500);

    private static Person editor;
    private static Person officer;
    private static Clerk clerk;

    @BeforeAll
    static void comeIn() {
        editor = new Person(SERVICE, Role.EDITOR);
        officer = new Person(SERVICE, Role.OFFICER);
        clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER);
    }

    @Test
    void aDateIsCorrectedAndPublishedOnceItWasLookedOver() {
        String address = contract();
        long head = head();

        Sheet preview = editor.open("/edit" + address)
                .with("period.end-day", "30")
                .with("period.end-month", "4")
                .press("continue");

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.changes()).containsExactly("End date: 31 March 2027 → 30 April 2027");
        assertThat(head()).as("nothing is published before somebody says so").isEqualTo(head);

        Sheet published = preview.with("reason", "The contract was prolonged").press("publish");

        assertThat(published.status()).as(published.text()).isEqualTo(303);
        assertThat(published.location()).endsWith(address);
        assertThat(SERVICE.json(address).at("/period/end").asText()).isEqualTo("2027-04-30");
        assertThat(reason()).isEqualTo("The contract was prolonged");
        assertThat(head()).isEqualTo(head + 1);
    }

    @Test
    void thePageOfTheRecordSaysForAMomentThatItIsPublished() {
        String address = contract();
        Sheet published = editor.open("/edit" + address)
                .with("title", "Telephones")
                .press("continue")
                .with("reason", "Its name")
                .press("publish");
        String cookie = published.answer().headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).matches("__Host-published=[0-9]+; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60");
        String told = SERVICE.get(
                        address,
                        "Accept",
                        "text/html",
                        "Cookie",
                        "__Host-session=" + editor.session() + "; " + cookie.split(";", 2)[0])
                .body();
        assertThat(told).contains("This is now public, as entry " + head());
        assertThat(SERVICE.get(address, "Accept", "text/html", "Cookie", cookie.split(";", 2)[0])
                        .body())
                .as("nobody else is told")
                .doesNotContain("This is now public");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 2028, 2028",
        "'', 4, 2028, 2028-04",
        "'', Apr, 2028, 2028-04",
        "1, 4, 2028, 2028-04-01",
    })
    void aDateIsSaidAsPreciselyAsItIsKnown(String day, String month, String year, String said) {
        String address = contract();

        publish(editor.open("/edit" + address)
                .with("period.end-day", day)
                .with("period.end-month", month)
                .with("period.end-year", year));

        assertThat(SERVICE.json(address).at("/period/end").asText()).isEqualTo(said);
    }

    @Test
    void suppliersAreAddedAndRemoved() {
        String address = contract();

        Sheet two = editor.open("/edit" + address).press("add:suppliers");
        assertThat(two.status()).isEqualTo(200);
        assertThat(two.boxes()).containsEntry("suppliers.1.was", "new").containsKey("suppliers.1.name");
        publish(two.with("suppliers.1.name", "Example Fibre Limited"));
        assertThat(SERVICE.json(address).at("/suppliers").findValuesAsText("name"))
                .containsExactly("Example Telecom Limited", "Example Fibre Limited");

        Sheet one = editor.open("/edit" + address).press("remove:suppliers.0");
        assertThat(one.boxes()).doesNotContainKey("suppliers.0.name").containsKey("suppliers.1.name");
        publish(one);
        assertThat(SERVICE.json(address).at("/suppliers").findValuesAsText("name"))
                .containsExactly("Example Fibre Limited");
    }

    @Test
    void aRowOfARowIsAdded() {
        String address = contract();

        publish(editor.open("/edit" + address)
                .press("add:suppliers.0.identifiers")
                .with("suppliers.0.identifiers.0.scheme", "GB-COH")
                .with("suppliers.0.identifiers.0.id", "01234567"));

        assertThat(SERVICE.json(address).at("/suppliers/0/identifiers/0/id").asText())
                .isEqualTo("01234567");
    }

    @Test
    void whatIsNotSaidIsExplained() {
        String address = contract();
        Sheet form = editor.open("/edit" + address).with("description", "");

        assertThat(form.press("continue").wrongs())
                .containsEntry("description", "Enter a description, or give a reason for leaving it blank");
        assertThat(form.with("missing.description-because", "withheld")
                        .press("continue")
                        .wrongs())
                .containsEntry("missing.description-section", "Enter the section it is withheld under, like 43(2)");

        publish(form.with("missing.description-because", "withheld")
                .with("missing.description-section", "43(2)")
                .with("missing.description-explanation", "It would tell what the supplier offers"));

        JsonNode missing = SERVICE.json(address).at("/missing/0");
        assertThat(missing.toString())
                .isEqualTo("{\"field\":\"description\",\"because\":\"withheld\",\"section\":\"43(2)\","
                        + "\"explanation\":\"It would tell what the supplier offers\"}");
    }

    @Test
    void whatIsSaidNowIsNotMissingAnyLonger() {
        String address = contract();
        publish(editor.open("/edit" + address)
                .with("department", "")
                .with("missing.department-because", "not-recorded")
                .with("description", "")
                .with("missing.description-because", "not-recorded"));

        Sheet both = editor.open("/edit" + address).with("department", "Highways");
        publish(both);

        assertThat(SERVICE.json(address).at("/department").asText()).isEqualTo("Highways");
        assertThat(SERVICE.json(address).at("/missing").findValuesAsText("field"))
                .as("what is still not said stays explained")
                .containsExactly("description");
        assertThat(editor.open("/edit" + address)
                        .with("description", "Lines and calls")
                        .with("missing.description-because", "not-held")
                        .press("continue")
                        .wrongs())
                .as("a reason that somebody has just given is not dropped")
                .containsKey("description");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Sheet wrong = editor.open("/edit" + contract())
                .with("value.annual-amount", "lots")
                .with("title", "")
                .with("period.start-month", "13")
                .press("continue");

        assertThat(wrong.wrongs().keySet()).containsExactly("title", "period.start-day", "value.annual-amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period.end-month | 13 | period.end-day | End date must be a real date",
                "period.start-year | 2030 | period.end-day | Enter a date that is not before the start of the contract",
                "value.annual-amount | lots | value.annual-amount | Value for one year must be a number",
                "title | | title | Enter a title",
                "suppliers.0.name | | suppliers.0.name | Enter a name",
                "contact.email | contracts@example.com | contact.name | Enter a contact",
            })
    void whatIsWrongIsToldBesideItsInput(String box, String value, String named, String sentence) {
        String address = contract();
        Sheet form = editor.open("/edit" + address).with("suppliers.0.scale", "sme");

        Sheet wrong = form.with(box, value == null ? "" : value).press("continue");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrongs()).containsOnlyKeys(named);
        assertThat(wrong.wrongs().get(named)).startsWith(sentence);
        assertThat(wrong.text())
                .contains("<title>Error: ")
                .contains("id=\"" + named + "\"")
                .contains("-error\"><span");
        assertThat(wrong.boxes()).as("what was typed is kept").containsEntry(box, value == null ? "" : value);
    }

    @Test
    void personalDataIsRefusedWhereItIsCertainAndExplainedWhereItIsAWarning() {
        String address = contract();
        Sheet form = editor.open("/edit" + address);

        Sheet refused = form.with("description", "Call 07700 900123").press("continue");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrongs()).containsKey("description");
        assertThat(refused.text()).doesNotContain("overriding");

        Sheet warned = form.with("suppliers.0.name", "Mr John Smith").press("continue");
        assertThat(warned.status()).isEqualTo(200);
        assertThat(warned.text()).contains("This may include personal data");
        Sheet unsaid = warned.with("reason", "Correction").press("publish");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.wrongs()).containsOnlyKeys("overriding");

        Sheet published = unsaid.with("overriding", "He trades under his name").press("publish");
        assertThat(published.status()).as(published.text()).isEqualTo(303);
        assertThat(reason()).isEqualTo("Correction (published despite a warning: He trades under his name)");
    }

    @Test
    void aReasonIsGivenAndNamesNobody() {
        Sheet preview =
                editor.open("/edit" + contract()).with("title", "Telephones").press("continue");

        assertThat(preview.press("publish").wrongs()).containsOnlyKeys("reason");
        Sheet personal =
                preview.with("reason", "jane.smith@example.com told us").press("publish");
        assertThat(personal.status()).isEqualTo(422);
        assertThat(personal.wrongs()).containsOnlyKeys("reason");
        assertThat(personal.boxes()).containsEntry("title", "Telephones");
    }

    @Test
    void whatWasTypedIsKeptOnTheWayBack() {
        Sheet back = editor.open("/edit" + contract())
                .with("title", "Telephones & <lines>")
                .press("continue")
                .press("back");

        assertThat(back.boxes()).containsEntry("title", "Telephones & <lines>");
    }

    @Test
    void aFormThatSomebodyElseOvertookTellsWhatChangedAndLosesNothing() {
        String address = contract();
        Sheet mine = editor.open("/edit" + address).with("title", "Mine");
        Sheet preview = mine.press("continue").with("reason", "Mine");
        publish(editor.open("/edit" + address).with("description", "Theirs"));
        long head = head();

        for (Sheet stale : java.util.List.of(mine.press("continue"), preview.press("publish"))) {
            assertThat(stale.status()).isEqualTo(412);
            assertThat(stale.text()).contains("Someone has changed this since you opened it");
            assertThat(stale.changes()).containsExactly("Description: Telephone lines → Theirs");
            assertThat(stale.boxes()).containsEntry("title", "Mine").containsEntry("description", "Theirs");
        }
        assertThat(head()).isEqualTo(head);

        publish(mine.press("continue"));
        assertThat(SERVICE.json(address).at("/title").asText()).isEqualTo("Mine");
        assertThat(SERVICE.json(address).at("/description").asText()).isEqualTo("Theirs");
    }

    @Test
    void twoPressesMakeOneEntry() {
        String address = contract();
        Sheet change = editor.open("/edit" + address)
                .with("title", "Telephones")
                .press("continue")
                .with("reason", "Its name");
        Sheet add = newContract("COV " + NUMBERS.incrementAndGet())
                .press("continue")
                .with("reason", "New");
        long head = head();

        for (Sheet sheet : java.util.List.of(change, add)) {
            String first = sheet.press("publish").location();
            assertThat(sheet.press("publish").location()).isEqualTo(first).isNotEmpty();
        }

        assertThat(head()).isEqualTo(head + 2);
    }

    @Test
    void whoGoesBackAndChangesTheReferenceAddsAnother() {
        String first = "COV " + NUMBERS.incrementAndGet();
        String second = "COV " + NUMBERS.incrementAndGet();
        Sheet form = newContract(first);
        assertThat(publish(form).status()).isEqualTo(303);

        Sheet preview = form.with("reference", second).press("continue").with("reason", "Another");

        for (int presses = 0; presses < 2; presses++) {
            assertThat(preview.press("publish").location()).endsWith(second.replace(' ', '-'));
        }
        assertThat(SERVICE.json("/contracts/" + second.replace(' ', '-') + "/entries")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aNewRecordHasAReferenceOfItsOwn() {
        String reference = "COV " + NUMBERS.incrementAndGet();
        Sheet published = publish(newContract(reference));
        assertThat(published.location()).endsWith("/contracts/" + reference.replace(' ', '-'));

        Sheet again = newContract(reference.replace(' ', '/')).press("continue");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.wrongs()).containsOnlyKeys("reference");
    }

    @Test
    void aRecordIsWithdrawnForAReason() {
        String address = contract();
        Sheet page = editor.open("/edit" + address + "/withdraw");

        assertThat(page.press("").wrongs()).containsOnlyKeys("reason");
        Sheet done = page.with("reason", "It was entered twice").press("");

        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(SERVICE.get(address).statusCode()).isEqualTo(410);
        assertThat(editor.open("/edit" + address).status()).isEqualTo(410);
    }

    @Test
    void whoeverHasReadAnotherEntryDoesNotWithdraw() {
        String address = contract();
        Sheet page = editor.open("/edit" + address + "/withdraw").with("reason", "It was entered twice");
        publish(editor.open("/edit" + address).with("title", "Telephones"));

        assertThat(page.press("").status()).isEqualTo(412);
        assertThat(SERVICE.get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts/COV-12765",
                "/systems/8x8",
                "/metrics/calls-offered",
                "/observations/calls-offered-2018"
            })
    void anOfficerChangesDisclosuresOnly(String address) {
        assertThat(officer.open("/edit" + address).status()).isEqualTo(403);
        assertThat(officer.open("/edit/disclosures/REQ06082").status()).isEqualTo(200);
        assertThat(editor.open("/edit/disclosures/REQ06082").status()).isEqualTo(403);
        assertThat(officer.open(address).text()).doesNotContain("/edit/");
        assertThat(editor.open(address).text())
                .contains("href=\"/edit" + address + "\"")
                .contains("href=\"/edit" + address + "/withdraw\"");
    }

    @Test
    void whoeverHasNoRoleOrNoTokenChangesNothing() {
        String address = contract();
        Map<String, String> form = new LinkedHashMap<>(editor.open("/edit" + address)
                .with("title", "Telephones")
                .press("continue")
                .boxes());
        form.put("do", "publish");
        form.put("reason", "Its name");
        long head = head();

        assertThat(new Person(SERVICE, Role.ADMIN).post("/edit" + address, form).status())
                .isEqualTo(403);
        assertThat(officer.post("/edit" + address, form).status()).isEqualTo(403);
        form.put("csrf", "another");
        assertThat(editor.post("/edit" + address, form).status()).isEqualTo(403);
        assertThat(SERVICE.get("/edit" + address).statusCode()).isEqualTo(401);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void whatTheFormDoesNotAskForCannotBeSaid() {
        String address = contract();
        JsonNode before = SERVICE.json(address);
        Sheet form = editor.open("/edit" + address);
        for (String name : new String[] {
            "key",
            "salt",
            "hash",
            "entry.number",
            "recordedAt",
            "actor",
            "links.self",
            "status",
            "period.terminated",
            "suppliers.0.extra",
            "missing.title-because",
            "missing",
            "suppliers",
            "value.total",
            "__proto__",
            "class"
        }) {
            form = form.with(name, "1");
        }

        Sheet preview = form.with("title", "Telephones").press("continue");

        assertThat(preview.changes()).containsExactly("Title: Telephony → Telephones");
        publish(form.with("title", "Telephones"));
        ObjectNode after = SERVICE.json(address).deepCopy();
        assertThat(after.at("/suppliers")).isEqualTo(before.at("/suppliers"));
        assertThat(after.at("/value")).isEqualTo(before.at("/value"));
        assertThat(after.at("/missing")).isEqualTo(before.at("/missing"));
    }

    @Test
    void anEmptyFormNamesEveryFieldThatIsRequired() {
        Sheet empty = editor.open("/edit/contracts").press("continue");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.wrongs())
                .containsExactly(
                        Map.entry("reference", "Enter a reference"),
                        Map.entry("title", "Enter a title"),
                        Map.entry("description", "Enter a description, or give a reason for leaving it blank"),
                        Map.entry("department", "Enter a department, or give a reason for leaving it blank"),
                        Map.entry("suppliers", "Add a supplier, or give a reason for leaving it blank"),
                        Map.entry("period.start-day", "Enter a start date, or give a reason for leaving it blank"),
                        Map.entry("period.end-day", "Enter an end date, or give a reason for leaving it blank"),
                        Map.entry("review.every-years", "Enter the review, or give a reason for leaving it blank"),
                        Map.entry("value.total-amount", "Enter the value, or give a reason for leaving it blank"),
                        Map.entry(
                                "procurement.route",
                                "Enter a procurement route, or give a reason for leaving it blank"));
    }

    @Test
    void mistakesOfEveryKindAreToldAtOnceAndAReferenceThatIsTakenFirst() {
        Sheet wrong = newContract("cov/12765")
                .with("title", "")
                .with("missing.department-because", "withheld")
                .with("department", "")
                .press("add:suppliers.0.identifiers")
                .with("suppliers.0.identifiers.0.scheme", "GB-COH")
                .with("suppliers.0.identifiers.0.id", "99")
                .press("add:categories")
                .with("categories.0.scheme", "CPV")
                .with("categories.0.id", "99999999")
                .with("period.start-month", "13")
                .with("value.annual-amount", "5000")
                .with("missing.value-because", "")
                .with("contact.email", "07700 900123")
                .press("continue");

        assertThat(wrong.wrongs().keySet())
                .containsExactly(
                        "reference",
                        "title",
                        "missing.department-section",
                        "suppliers.0.identifiers.0.id",
                        "categories.0.id",
                        "period.start-day",
                        "value.basis",
                        "value.vat",
                        "contact.name",
                        "contact.email");
        assertThat(wrong.wrongs())
                .containsEntry("value.basis", "Select what kind of figure this is")
                .containsEntry("value.vat", "Select whether the figure includes VAT")
                .containsEntry("suppliers.0.identifiers.0.id", "Enter a company number of 8 characters, like 01234567");
        assertThat(wrong.wrongs().get("reference")).contains("already exists");
    }

    @Test
    void aProgramIsToldOfEveryFaultAtOnceToo() {
        ObjectNode item = disclosure(3);
        item.remove("received");
        item.put("regime", "FOIE").put("unknown", 1);
        ((ObjectNode) item.at("/questions/0")).put("outcome", "exempt");
        ((ObjectNode) item.at("/questions/1")).putArray("cites").addObject();
        ((ObjectNode) item.at("/questions/2")).put("number", "1").put("asked", " ");

        JsonNode problem =
                register.RunningService.tree(clerk.create("/disclosures", item).body());

        assertThat(problem.at("/errors").findValuesAsText("pointer"))
                .contains(
                        "/unknown",
                        "/regime",
                        "/received",
                        "/questions/0/sections",
                        "/questions/1/cites/0",
                        "/questions/2/asked")
                .doesNotHaveDuplicates();
    }

    @Test
    void answersAreCheckedOneByOneEachWithAWayToChangeIt() {
        String reference = "COV " + NUMBERS.incrementAndGet();
        Sheet check = newContract(reference).press("continue");

        assertThat(check.text()).contains("Check your answers");
        assertThat(check.answers())
                .contains(
                        "Reference: " + reference,
                        "Supplier 1, Name: Example Print Limited",
                        "Start date: 2024",
                        "Review cycle: Every year",
                        "Value: Not recorded");
        Sheet form = check.press("back:department");
        assertThat(form.text()).containsPattern("id=\"department\" name=\"department\"[^>]* autofocus");
        assertThat(form.boxes()).containsEntry("title", "Printers");
    }

    @Test
    void aReferenceToARecordThatIsNotThereIsWarnedOf() {
        Sheet form = newContract("COV " + NUMBERS.incrementAndGet());

        assertThat(form.with("partOf", "COV 999999").press("continue").text())
                .contains("COV 999999 is not in the register “Contracts register”");
        assertThat(form.with("partOf", "COV 12765").press("continue").text()).doesNotContain("is not in the register");
    }

    @Test
    void aFigureOfAMeasureThatIsNotThereIsWarnedOf() {
        Sheet form = editor.open("/edit/observations").with("period", "1999").with("value", "12");

        assertThat(form.with("measure", "calls-ofered").press("continue").text())
                .contains("calls-ofered is not in the register “Service metrics”");
        assertThat(form.with("measure", "calls-offered")
                        .with("source.disclosure", "REQ99999")
                        .press("continue")
                        .text())
                .contains("REQ99999 is not in the register “Disclosure log”")
                .doesNotContain("calls-offered is not in the register");
        assertThat(form.with("measure", "calls-offered")
                        .with("source.disclosure", "Find a Tender 031234-2025")
                        .press("continue")
                        .text())
                .doesNotContain("is not in the register");
    }

    @Test
    void aWithdrawnRecordIsPutBack() {
        String address = contract();
        JsonNode before = SERVICE.json(address);
        editor.open("/edit" + address + "/withdraw")
                .with("reason", "It was entered twice")
                .press("");
        Sheet gone = editor.open(address);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("href=\"/edit" + address + "/restore\"");
        assertThat(officer.open(address).text()).doesNotContain("/restore");

        Sheet check = editor.open("/edit" + address + "/restore");
        assertThat(check.text()).contains("It was entered twice", "replaces the withdrawn record");
        Map<String, String> form =
                new LinkedHashMap<>(check.with("reason", "It was not").boxes());
        form.put("do", "publish");
        Sheet published = editor.post("/edit/contracts", form);

        assertThat(published.status()).as(published.text()).isEqualTo(303);
        assertThat(SERVICE.json(address).at("/suppliers")).isEqualTo(before.at("/suppliers"));
        assertThat(SERVICE.json(address).at("/source")).isEqualTo(before.at("/source"));
        assertThat(editor.open("/edit" + address + "/restore").text()).contains("Change ");
    }

    @Test
    void aReferenceThatWasWithdrawnSaysWhatItReplaces() {
        String address = contract();
        String reference = SERVICE.json(address).at("/reference").asText();
        editor.open("/edit" + address + "/withdraw")
                .with("reason", "It was entered twice")
                .press("");

        assertThat(newContract(reference).press("continue").text())
                .contains("was withdrawn on", "It was entered twice", "href=\"" + address + "/entries\"");
    }

    @Test
    void anAdministratorRemovesInformationByAForm() {
        Person admin = new Person(SERVICE, Role.ADMIN);
        String address = contract();
        long entry = SERVICE.json(address).at("/entry/number").asLong();
        assertThat(editor.open("/redactions?entry=" + entry).status()).isEqualTo(403);
        assertThat(admin.open("/entries/" + entry).text()).contains("/redactions?entry=" + entry);
        assertThat(admin.open("/redactions?entry=x").wrongs()).containsOnlyKeys("entry");

        Sheet form = admin.open("/redactions?entry=" + entry);
        assertThat(form.press("check").wrongs()).containsOnlyKeys("scope", "ground", "reason");
        Sheet check = form.with("field", "/description")
                .with("ground", "UK GDPR Article 17(1)(d)")
                .with("reason", "An erasure request")
                .press("check");
        assertThat(check.text()).contains("You cannot undo this", "Telephone lines");
        assertThat(SERVICE.json(address).has("description")).isTrue();
        Sheet removed = check.press("remove");

        assertThat(removed.status()).as(removed.text()).isEqualTo(303);
        assertThat(SERVICE.json(address).has("description")).isFalse();
    }

    /** Every record that ships, through its form and back, is the same to the letter. */
    @ParameterizedTest
    @ValueSource(strings = {"contracts", "systems", "disclosures", "metrics", "observations"})
    void aFormThatNobodyChangesChangesNothing(String register) {
        Person person = register.equals("disclosures") ? officer : editor;
        SERVICE.json("/" + register + "?limit=20").at("/items").forEach(item -> {
            String address = "/edit"
                    + item.at("/links/self").asText().substring(SERVICE.base().length());

            Sheet preview = person.open(address).press("continue");

            assertThat(preview.status()).as(address).isEqualTo(200);
            assertThat(preview.changes()).as(address).isEmpty();
            assertThat(preview.text()).contains("You have not changed anything");
        });
    }

    @Test
    void theLargestResponseCanBeCorrected() {
        String address = Clerk.location(clerk.create("/disclosures", disclosure(120)));
        Sheet form = officer.open("/edit" + address.substring(SERVICE.base().length()));

        Sheet preview = form.with("questions.77.answer", "Another answer").press("continue");

        assertThat(preview.changes()).containsExactly("Question 78, Answer: An answer → Another answer");
        Sheet published = preview.with("reason", "It was put wrongly").press("publish");
        assertThat(published.status()).as(published.text()).isEqualTo(303);
    }

    private static ObjectNode disclosure(int questions) {
        ObjectNode disclosure = Json.mapper()
                .createObjectNode()
                .put("request", "FOI " + NUMBERS.incrementAndGet())
                .put("regime", "FOIA")
                .put("received", "2026-01-02")
                .put("responded", "2026-01-30")
                .put("subject", "Telephony");
        for (int i = 1; i <= questions; i++) {
            disclosure
                    .withArray("questions")
                    .addObject()
                    .put("number", Integer.toString(i))
                    .put(
                            "asked",
                            "What is asked, in a sentence of some length. "
                                    .repeat(10)
                                    .strip())
                    .put("outcome", "disclosed")
                    .put("answer", "An answer");
        }
        return disclosure;
    }

    private static Sheet newContract(String reference) {
        return editor.open("/edit/contracts")
                .with("reference", reference)
                .with("title", "Printers")
                .with("description", "Printers in libraries")
                .with("department", "Libraries")
                .with("suppliers.0.name", "Example Print Limited")
                .with("period.start-year", "2024")
                .with("period.end-year", "2028")
                .with("review.every-years", "1")
                .with("missing.value-because", "not-recorded")
                .with("procurement.route", "Quotation");
    }

    private static Sheet publish(Sheet form) {
        Sheet preview = form.press("continue");
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        Sheet published = preview.with("reason", "Correction").press("publish");
        assertThat(published.status()).as(published.text()).isEqualTo(303);
        return published;
    }

    /** The address of a contract that no other test has. */
    private static String contract() {
        String address = Clerk.location(clerk.create(
                "/contracts",
                Json.mapper().valueToTree(ContractExample.referenced("COV " + NUMBERS.incrementAndGet()))));
        return address.substring(SERVICE.base().length());
    }

    /** That the newest entry was said for. */
    private static String reason() {
        return SERVICE.json("/entries/" + head()).at("/reason").asText();
    }

    private static long head() {
        return SERVICE.json("/log").at("/number").asLong();
    }
}
