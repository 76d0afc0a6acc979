package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import register.api.access.Role;

/** The ways of an editor in a real browser, by the keyboard alone, with scripts and without. */
class EditorJourneyTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings().withResource(new LetIn()));

    @TempDir
    static Path folder;

    @RegisterExtension
    static final Chromium WITH_SCRIPTS = Chromium.withScripts();

    @RegisterExtension
    static final Chromium WITHOUT_SCRIPTS = Chromium.withoutScripts();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDateIsCorrectedWithoutAMouse(boolean scripts) {
        Chromium browser = signedIn(scripts);
        String day = scripts ? "24" : "25";
        browser.open(SERVICE.base() + "/contracts/COV-12765");
        assertThat(String.valueOf(browser.find("body").getDomAttribute("class")).contains("js-enabled"))
                .isEqualTo(scripts);

        browser.reachText("Change this record");
        browser.enter();
        browser.awaitHeading("Change COV 12765");
        browser.type("period.end-day", "31");
        browser.type("period.end-month", "2");
        browser.enter();

        assertThat(browser.find(".govuk-error-summary__list").getText()).startsWith("End date must be a real date");
        browser.reachText("End date must be a real date");
        browser.press(Keys.ENTER);
        browser.write("period.end-day", day);
        browser.write("period.end-month", "2");
        browser.enter();

        browser.awaitHeading("Check your changes");
        assertThat(browser.find(".register-answer").getText()).contains(day + " February 2027");
        browser.reachText("Change");
        browser.enter();
        browser.awaitHeading("Change COV 12765");
        assertThat(browser.focused().getDomAttribute("id"))
                .as("the answer to change has the focus")
                .isEqualTo("period.end-day");
        browser.enter();
        browser.awaitHeading("Check your changes");
        browser.write("reason", "The letter says so");
        browser.enter();

        browser.awaitHeading("Microsoft Enterprise Agreement");
        assertThat(browser.find(".govuk-notification-banner--success").getText())
                .contains("This is now public");
        assertThat(SERVICE.json("/contracts/COV-12765").at("/period/end").asText())
                .isEqualTo("2027-02-" + day);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSupplierIsAddedWithoutAMouse(boolean scripts) {
        Chromium browser = signedIn(scripts);
        String name = scripts ? "Example Fibre Limited" : "Example Radio Limited";
        browser.open(SERVICE.base() + "/edit/contracts/0800-4346127");
        int rows = SERVICE.json("/contracts/0800-4346127").at("/suppliers").size();

        browser.reachText("Add another supplier");
        browser.enter();
        browser.await("//input[@id='suppliers." + rows + ".name']");
        assertThat(browser.focused().getDomAttribute("id"))
                .as("the new row has the focus")
                .isEqualTo("suppliers." + rows);
        browser.write("suppliers." + rows + ".name", name);
        browser.enter();
        browser.awaitHeading("Check your changes");
        browser.write("reason", "Supplied since May");
        browser.enter();
        browser.awaitHeading("Interactive Voice Response");

        assertThat(SERVICE.json("/contracts/0800-4346127").at("/suppliers").findValuesAsText("name"))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileIsImportedWithoutAMouse(boolean scripts) throws IOException {
        Chromium browser = signedIn(scripts);
        String title = scripts ? "Telephone menu" : "Voice menu";
        Path file = folder.resolve(scripts + ".csv");
        Files.writeString(file, "reference,title\r\n0800 4346127," + title + "\r\n");
        browser.open(SERVICE.base() + "/imports");

        browser.reach("file").sendKeys(file.toString());
        browser.reachText("Continue");
        browser.enter();
        browser.awaitHeading("Check your file");
        assertThat(browser.find(".register-changes").getText()).contains(title);
        browser.write("reason", "It is called so now");
        browser.enter();

        browser.await("//p[contains(., 'The file is imported')]");
        assertThat(SERVICE.json("/contracts/0800-4346127").at("/title").asText())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileWithUnknownHeadersIsMappedWithoutAMouse(boolean scripts) throws IOException {
        Chromium browser = signedIn(scripts);
        String reference = "KEY " + scripts;
        Path file = folder.resolve("unknown-" + scripts + ".csv");
        Files.writeString(
                file,
                "Schluessel,Wozu,Wer,Bis (ca.),Preis\r\n" + reference + ",Cleaning,Acme Limited,31/12/2030,1000\r\n");
        browser.open(SERVICE.base() + "/imports");
        browser.reach("file").sendKeys(file.toString());
        browser.reachText("Continue");
        browser.enter();

        browser.awaitHeading("Choose what each column is");
        assertThat(browser.find(".govuk-warning-text").getText())
                .contains("5 of 5 columns were not read: Schluessel (A): '" + reference + "'");
        choose(browser, "column-A", "Reference");
        choose(browser, "column-B", "Title");
        choose(browser, "column-C", "Supplier");
        choose(browser, "column-D", "End date, w");
        choose(browser, "column-E", "Value: t");
        browser.write("name", "With unknown headers " + scripts);
        browser.enter();

        browser.awaitHeading("Check your file");
        browser.write("reason", "From the spreadsheet of facilities");
        browser.enter();
        browser.await("//p[contains(., 'The file is imported')]");
        var contract = SERVICE.json("/contracts/KEY-" + scripts);
        assertThat(contract.at("/suppliers/0/name").asText()).isEqualTo("Acme Limited");
        assertThat(contract.at("/period/end").asText()).isEqualTo("2030-12-31");
        assertThat(contract.at("/value/total/amount").decimalValue()).isEqualByComparingTo("1000");

        browser.open(SERVICE.base() + "/imports");
        browser.reach("file").sendKeys(file.toString());
        browser.reachText("Continue");
        browser.enter();
        browser.awaitHeading("Choose what each column is");
        assertNoBarrierIf(scripts, browser, "the columns of a file");
        browser.reachText("Read it as “with-unknown-headers-" + scripts + "”");
        browser.enter();
        browser.awaitHeading("Check your file");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Chooses from a list as the keyboard does, by the first letters of what it says. */
    private static void choose(Chromium browser, String box, String letters) {
        browser.reach(box).sendKeys(letters);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileWithUnknownHeadersIsMappedWithAMouse(boolean scripts) throws IOException {
        Chromium browser = signedIn(scripts);
        Path file = folder.resolve("mouse-" + scripts + ".csv");
        Files.writeString(file, "Schluessel,Wozu,Wer,Preis\r\nMOUSE " + scripts + ",Catering,Acme Limited,1000\r\n");
        browser.open(SERVICE.base() + "/imports");
        browser.find("#file").sendKeys(file.toString());
        click(browser, "Continue");

        browser.awaitHeading("Choose what each column is");
        select(browser, "column-A", "reference");
        select(browser, "column-B", "title");
        select(browser, "column-C", "suppliers");
        select(browser, "column-D", "value.total.amount");
        click(browser, "Read the file again");

        browser.awaitHeading("Check your file");
        browser.find("#reason").sendKeys("From the spreadsheet of catering");
        click(browser, "Import");
        browser.await("//p[contains(., 'The file is imported')]");
        var contract = SERVICE.json("/contracts/MOUSE-" + scripts);
        assertThat(contract.at("/title").asText()).isEqualTo("Catering");
        assertThat(contract.at("/suppliers/0/name").asText()).isEqualTo("Acme Limited");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void click(Chromium browser, String button) {
        browser.await("//main//button[starts-with(normalize-space(.), '" + button + "')]")
                .click();
    }

    private static void select(Chromium browser, String box, String value) {
        browser.find("#" + box + " optgroup[label='All fields'] option[value='" + value + "']")
                .click();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void headingsAndSingleColumnsAreDescribedWithoutAMouse(boolean scripts) throws IOException {
        Chromium browser = signedIn(scripts);
        String reference = "UNIT " + scripts;
        Path file = folder.resolve("units-" + scripts + ".csv");
        Files.writeString(
                file,
                "Ref,Title,Supplier,Total Value,Start Date,End Date\r\nHOUSING,,,,,\r\n" + reference
                        + ",Roofs,Acme Limited,50,01/04/2026,Till we say\r\n");
        browser.open(SERVICE.base() + "/imports");
        browser.reach("file").sendKeys(file.toString());
        browser.reachText("Continue");
        browser.enter();

        browser.awaitHeading("Choose what each column is");
        choose(browser, "headings", "Department");
        browser.reachText("How single columns are written").sendKeys(Keys.ENTER);
        choose(browser, "unit-D", "Thousands");
        choose(browser, "vat-D", "Excluded");
        browser.write("ongoing-F", "Till we say");
        assertNoBarrierIf(scripts, browser, "how single columns are written");
        browser.reachText("Read the file again");
        browser.enter();

        browser.awaitHeading("Check your file");
        browser.write("reason", "From the spreadsheet of roofs");
        browser.enter();
        browser.await("//p[contains(., 'The file is imported')]");
        var contract = SERVICE.json("/contracts/UNIT-" + scripts);
        assertThat(contract.at("/department").asText()).isEqualTo("HOUSING");
        assertThat(contract.at("/period/ongoing").asBoolean()).isTrue();
        assertThat(contract.at("/value/total/amount").decimalValue()).isEqualByComparingTo("50000");
        assertThat(contract.at("/value/vat").asText()).isEqualTo("excluded");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatIsBeingReadIsWaitedFor(boolean scripts) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("csrf", "only for tests");
        fields.put("register", "contracts");
        fields.put("mode", "update");
        String file = "reference,title\r\n0800 4346127,Waited for " + scripts + "\r\n";
        String page = new Person(SERVICE, Role.EDITOR)
                .upload("/imports", fields, file)
                .location()
                .replace(SERVICE.base(), "");
        read(page, "checking", 1);
        Chromium browser = signedIn(scripts);
        browser.open(SERVICE.base() + page);
        assertThat(browser.find("#awaited-progress").getText()).isEqualTo("1 of 9 records so far.");
        browser.window().executeScript("window.isTheSame = true");
        browser.reachText("Check again");

        read(page, "checking", 2);
        readAgainIf(!scripts, browser);
        browser.await("//p[contains(., '2 of 9 records so far')]");
        assertThat(browser.find("#awaited-said").getDomProperty("textContent")).isEmpty();
        read(page, "checked", 9);
        readAgainIf(!scripts, browser);
        browser.await("//h2[@id='decide']");

        assertThat(browser.shows("#awaited-progress")).isFalse();
        if (scripts) {
            assertThat(browser.window().executeScript("return window.isTheSame"))
                    .isEqualTo(true);
            assertThat(browser.find("#awaited-said").getDomProperty("textContent"))
                    .isEqualTo("The file is checked. Nothing is imported yet.");
            assertThat(browser.focused().getText()).isEqualTo("Check your file");
            assertNoBarrier(browser, "a file that was waited for");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /** As far as a file that takes long would be. */
    private static void read(String page, String state, int done) {
        SERVICE.asOwner()
                .useHandle(handle -> handle.execute(
                        "update import set state = ?, done = ?, total = 9 where id = ?",
                        state,
                        done,
                        page.replace("/imports/", "")));
    }

    private static void readAgainIf(boolean isByHand, Chromium browser) {
        if (isByHand) {
            browser.reachText("Check again");
            browser.enter();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnswersALetterIsPublishedWithoutAMouse(boolean scripts) {
        Chromium browser = signedIn(scripts);
        String request = scripts ? "REQ 70201" : "REQ 70202";
        browser.open(SERVICE.base() + "/answers");

        browser.write("letter", "Who is the supplier of the Microsoft Enterprise Agreement?");
        browser.reachText("Details for the response");
        browser.press(Keys.SPACE);
        browser.write("request", request);
        browser.enter();
        browser.await("//h2[@id='publish']");
        assertNoBarrierIf(scripts, browser, "what an officer sees of a letter");
        browser.reachText("Open the form");
        browser.enter();
        browser.awaitHeading("Add a disclosure");
        browser.write("subject", "Microsoft licences");
        browser.enter();
        browser.awaitHeading("Check your answers");
        browser.write("reason", "Answered today");
        browser.enter();

        browser.awaitHeading("Microsoft licences");
        assertThat(SERVICE.json("/disclosures/" + request.replace(' ', '-'))
                        .at("/questions/0/cites/0/contract")
                        .asText())
                .isEqualTo("COV 12765");
        browser.open(SERVICE.base() + "/answers");
        browser.write("letter", "Who supplies the Microsoft Enterprise Agreement?");
        browser.reachText("Find answers");
        browser.enter();
        assertThat(browser.find(".register-earlier").getText()).contains("REQ 7020");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Axe is a script itself. */
    private static void assertNoBarrierIf(boolean scripts, Chromium browser, String where) {
        if (scripts) {
            assertNoBarrier(browser, where);
        }
    }

    @Test
    void noPageOfAnEditorHasABarrierThatAProgramCanFind() {
        Chromium browser = signedIn(true);
        for (String path : List.of(
                "/account",
                "/work?within=12",
                "/imports",
                "/tokens",
                "/redactions",
                "/redactions?entry=1",
                "/contracts",
                "/contracts/COV-12765",
                "/edit/contracts",
                "/edit/contracts/COV-12765",
                "/edit/contracts/COV-12765/withdraw",
                "/edit/systems/8x8",
                "/edit/disclosures/REQ06082",
                "/edit/metrics/calls-offered",
                "/edit/observations/calls-offered-2018")) {
            browser.open(SERVICE.base() + path);
            assertNoBarrierAtAnyWidth(browser, path);
        }
        browser.open(SERVICE.base() + "/edit/contracts/COV-12765");
        browser.write("period.end-year", "1");
        browser.enter();
        browser.find(".govuk-error-summary");
        assertNoBarrierAtAnyWidth(browser, "a form with a fault");
        browser.write("period.end-year", "2031");
        browser.write("suppliers.0.name", "Mr John Smith");
        browser.enter();
        browser.awaitHeading("Check your changes");
        assertNoBarrierAtAnyWidth(browser, "the preview");
        browser.open(SERVICE.base() + "/tokens");
        browser.write("days", "many");
        browser.enter();
        browser.find(".govuk-error-summary");
        assertNoBarrierAtAnyWidth(browser, "the form for a token with faults");
        assertThat(browser.complaints()).isEmpty();
    }

    /** A narrow window shows the same parts, laid out otherwise; it is wide again after that. */
    private static void assertNoBarrierAtAnyWidth(Chromium browser, String where) {
        assertNoBarrier(browser, where);
        browser.size(360, 900);
        assertThat(Barriers.ofLayout(browser)).as(where + " on a phone").isEmpty();
        browser.size(1280, 900);
    }

    private static void assertNoBarrier(Chromium browser, String where) {
        assertThat(Barriers.in(browser)).as(where).isEmpty();
    }

    private static Chromium signedIn(boolean scripts) {
        Chromium browser = scripts ? WITH_SCRIPTS : WITHOUT_SCRIPTS;
        String session = new Person(SERVICE, Role.EDITOR, Role.OFFICER, Role.ADMIN).session();
        browser.open(SERVICE.base() + "/let-in/" + session);
        browser.awaitHeading("Your account");
        return browser;
    }
}
