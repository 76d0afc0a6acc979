package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** What people come for, by the keyboard alone, with scripts and without them. */
class JourneysTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @RegisterExtension
    static final Chromium WITH_SCRIPTS = Chromium.withScripts();

    @RegisterExtension
    static final Chromium WITHOUT_SCRIPTS = Chromium.withoutScripts();

    private static final AtomicInteger NUMBERS = new AtomicInteger(60_000);

    /** Whether pages may run scripts. */
    private enum Scripts {
        ON,
        OFF;

        Chromium browser() {
            return this == ON ? WITH_SCRIPTS : WITHOUT_SCRIPTS;
        }
    }

    @AfterEach
    void nothingIsComplainedOfAndNobodyElseIsAsked() {
        for (Chromium browser : List.of(WITH_SCRIPTS, WITHOUT_SCRIPTS)) {
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.hosts()).isSubsetOf(URI.create(SERVICE.base()).getAuthority());
        }
    }

    @ParameterizedTest
    @EnumSource
    void scriptsRunOrDoNot(Scripts scripts) {
        Chromium browser = scripts.browser();

        browser.open(
                "data:text/html,<title>off</title><body><noscript><p>None</noscript><script>document.title='on'</script>");

        assertThat(browser.window().getTitle()).isEqualTo(scripts == Scripts.ON ? "on" : "off");
        assertThat(browser.shows("noscript p")).isEqualTo(scripts == Scripts.OFF);
        browser.open(SERVICE.base() + "/");
        assertThat(browser.shows("body.js-enabled")).isEqualTo(scripts == Scripts.ON);
    }

    @ParameterizedTest
    @EnumSource
    void anOfficerTypesDatesAndIsToldOfEveryMistakeAtOnce(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/due-dates?received=2026-12-10&clarified=2026-12-14");

        type(browser, "soon", "later");
        assertThat(browser.find(".govuk-error-summary__list").getText().lines())
                .containsExactly(
                        "The date the request was received must be a real date, like 27/3/2026",
                        "The date of the clarification must be a real date, like 27/3/2026");
        assertThat(browser.find("#due-dates-received").getDomProperty("value")).isEqualTo("soon");
        type(browser, "3 Jan 2027", "5/1/2027");

        assertThat(browser.address()).contains("received=2027-01-03", "clarified=2027-01-05");
        assertThat(browser.find("#due-dates-received").getDomProperty("value")).isEqualTo("3/1/2027");
    }

    private static void type(Chromium browser, String received, String clarified) {
        browser.tabTo("#due-dates-received");
        browser.press(received);
        browser.tabTo("#due-dates-clarified");
        browser.press(clarified);
        browser.enter();
    }

    @ParameterizedTest
    @EnumSource
    void somebodySearchesAndTakesTheCitationAlong(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/");

        browser.tabTo("#q");
        browser.press("microsoft");
        browser.enter();
        assertThat(browser.address()).isEqualTo(SERVICE.base() + "/search?q=microsoft");
        browser.tabTo("main .register-result a[href^='/contracts/']");
        browser.enter();

        browser.tabToText("Cite this");
        browser.press(Keys.ENTER);
        assertThat(browser.address()).isEqualTo(SERVICE.base() + "/contracts/COV-12765#cite");
        String citation = browser.find("#citation").getText();
        assertThat(citation)
                .contains("Coventry City Council")
                .contains("COV 12765")
                .contains("Open Government Licence");
        assertThat(browser.find("#pinned-address").getText()).startsWith(SERVICE.base() + "/contracts/COV-12765?at=");
        if (scripts == Scripts.ON) {
            copies(browser, "citation", citation);
        } else {
            assertThat(browser.shows("button:not([type=submit])")).isFalse();
            browser.selectAll();
            assertThat(String.valueOf(browser.window().executeScript("return getSelection().toString()")))
                    .contains(citation);
        }
    }

    private static void copies(Chromium browser, String id, String text) {
        browser.command(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));

        browser.tabTo("[data-copies=" + id + "]");
        browser.press(Keys.SPACE);

        browser.until(
                "what was copied to be said",
                () -> browser.find("#" + id + "-copied").getText().equals("Copied."));
        assertThat(browser.window().executeAsyncScript("navigator.clipboard.readText().then(arguments[0])"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void somebodyNarrowsAListDownAndWidensItAgain(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/contracts");

        browser.tabTo("#sort");
        browser.press("Ends, earliest");
        browser.tabTo(".register-filters form summary");
        browser.press(Keys.SPACE);
        browser.tabTo("#f-status");
        browser.press("Active");
        browser.tabTo(".register-filters form button");
        browser.enter();
        assertThat(URI.create(browser.address()).getRawQuery().split("&"))
                .containsExactlyInAnyOrder("sort=ends", "status=active");

        browser.tabTo(".register-chosen__one");
        browser.enter();
        assertThat(browser.address()).isEqualTo(SERVICE.base() + "/contracts?sort=ends");

        // Selenium takes what stands in details to be hidden, though a wide window shows it.
        String counted = String.valueOf(browser.tabTo(".register-facet__options a")
                        .findElement(By.xpath("following-sibling::*"))
                        .getDomProperty("textContent"))
                .replaceAll("\\D", "");
        browser.enter();
        assertThat(browser.shows(".register-chosen__one")).isTrue();
        assertThat(browser.find("#found").getText()).isEqualTo(counted + " results");
    }

    @ParameterizedTest
    @EnumSource
    void somebodyTurnsThePagesOfAList(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/contracts?limit=1");

        browser.tabTo("a[rel~=next]");
        browser.enter();
        assertThat(browser.window().getTitle()).startsWith("Contracts register (page 2 of ");

        browser.tabTo("a[rel~=prev]");
        browser.enter();
        assertThat(browser.window().getTitle()).startsWith("Contracts register (page 1 of ");
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyLinkedToStaysAndLeadsToTheLatest(Scripts scripts) {
        Chromium browser = scripts.browser();
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        String record = contract(clerk);
        browser.open(SERVICE.base() + record);
        browser.tabTo("#pinned-address");
        browser.enter();
        assertThat(browser.address()).contains("?at=");
        assertThat(browser.shows(".govuk-notification-banner")).isFalse();

        assertThat(clerk.patch(record, "{\"title\": \"Telephones\"}", "If-Match", clerk.tag(record))
                        .statusCode())
                .isEqualTo(200);
        browser.window().navigate().refresh();

        assertThat(browser.find("h1").getText()).isEqualTo("Telephony");
        assertThat(browser.find(".govuk-notification-banner").getText()).contains("It was changed on 22 November 2026");
        browser.tabTo(".govuk-notification-banner__link");
        browser.enter();
        assertThat(browser.address()).isEqualTo(SERVICE.base() + record);
        assertThat(browser.find("h1").getText()).isEqualTo("Telephones");
        assertThat(browser.find(".register-changes").getText().replaceAll("\\s+", " "))
                .isEqualTo("Title was Telephony is Telephones");
    }

    @ParameterizedTest
    @EnumSource
    void aListThatSomebodyLinkedToStays(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/contracts");
        browser.tabToText("Permanent link to this list");
        browser.enter();
        String found = browser.find("#found").getText();

        contract(new Clerk(SERVICE, Role.EDITOR));
        browser.window().navigate().refresh();

        assertThat(browser.find("#found").getText()).isEqualTo(found);
        browser.open(SERVICE.base() + "/contracts");
        assertThat(browser.find("#found").getText()).isNotEqualTo(found);
    }

    @ParameterizedTest
    @EnumSource
    void somebodyFindsTheirQuestionAndWhatTheLawSaysOfIt(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/disclosures/FOI733329987");

        String asked = browser.tabTo(".register-contents li:nth-child(5) a").getText();
        browser.press(Keys.ENTER);
        browser.until("the question", () -> browser.shows("h2:target"));
        String[] heading = browser.find("h2:target").getText().split("\n", -1);
        assertThat(asked).endsWith(": " + heading[heading.length - 1]);
        assertThat(browser.window()
                        .executeScript("const at = document.querySelector(':target').getBoundingClientRect();"
                                + "return at.top >= 0 && at.top < innerHeight"))
                .isEqualTo(true);

        browser.tabTo(".register-question a[href^='/exemptions/']");
        browser.enter();
        assertThat(browser.address()).startsWith(SERVICE.base() + "/exemptions/");
    }

    @ParameterizedTest
    @EnumSource
    void somebodyPastesALetterAndTakesTheResponseAlong(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/");
        browser.tabToText("Answer a request");
        browser.enter();
        browser.reach("letter");
        browser.press("When does the Microsoft Enterprise Agreement end?\nHow many parking fines were issued?");
        browser.tabToText("Find answers");
        browser.enter();

        assertThat(browser.find("#found").getText()).isEqualTo("2 questions: 1 answered, 1 not found");
        browser.tabTo("main a[href='#question-1']");
        browser.press(Keys.ENTER);
        browser.until("the question", () -> browser.shows("h2:target"));
        browser.tabTo("main a[href^='/contracts/COV-12765?at=']");
        browser.tabTo("#question-1 ~ .register-ready + .register-ready summary");
        browser.press(Keys.SPACE);
        String response = browser.find("#response-1").getText();
        assertThat(response).contains("section 21(1)", SERVICE.base() + "/contracts/COV-12765?at=");
        if (scripts == Scripts.ON) {
            copies(browser, "response-1", response);
        } else {
            assertThat(browser.shows("[data-copies]")).isFalse();
            browser.selectAll();
            assertThat(String.valueOf(browser.window().executeScript("return getSelection().toString()")))
                    .contains(response);
        }
        browser.reachText("Download for Word");
        assertThat(downloaded(browser.focused())).isEqualTo(200);
    }

    /** What the form of a button is answered with; a browser without a window keeps no files. */
    private static int downloaded(WebElement button) {
        String form = button.findElements(By.xpath("ancestor::form//input")).stream()
                .map(input -> input.getDomProperty("name") + "="
                        + URLEncoder.encode(String.valueOf(input.getDomProperty("value")), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return SERVICE.send(
                        "POST",
                        "/answers",
                        HttpRequest.BodyPublishers.ofString(form),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .statusCode();
    }

    @ParameterizedTest
    @EnumSource
    void aDeveloperOpensAQueryFromTheReference(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/docs");

        browser.tabTo("a[href='/docs/contracts#getContract']");
        browser.enter();
        assertThat(browser.shows("h2:target")).isTrue();
        browser.tabTo("[aria-labelledby=getContract] a[href^='/contracts/']");
        browser.enter();

        assertThat(browser.window().executeScript("return document.contentType"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void theMenuOfAPhoneOpensOrIsOpen(Scripts scripts) {
        Chromium browser = scripts.browser();
        browser.size(360, 740);
        browser.open(SERVICE.base() + "/");

        boolean folds = scripts == Scripts.ON;
        assertThat(browser.shows("#menu a")).isEqualTo(!folds);
        assertThat(browser.shows(".govuk-js-service-navigation-toggle")).isEqualTo(folds);
        if (folds) {
            browser.tabTo(".govuk-js-service-navigation-toggle");
            browser.press(Keys.ENTER);
            assertThat(browser.shows("#menu a")).isTrue();
        }
        browser.tabTo("#menu a[href='/systems']");
        browser.enter();
        assertThat(browser.address()).isEqualTo(SERVICE.base() + "/systems");
    }

    @ParameterizedTest
    @EnumSource
    void aPrintedPageLeadsBackByItsCode(Scripts scripts) throws Exception {
        Chromium browser = scripts.browser();
        browser.open(SERVICE.base() + "/contracts/COV-12765");
        assertThat(browser.shows(".register-qr svg")).isFalse();

        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 800, "height", 1100, "deviceScaleFactor", 4, "mobile", false));
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));

        assertThat(browser.shows("#menu")).isFalse();
        assertThat(browser.shows("[data-copies]")).isFalse();
        byte[] picture = browser.find(".register-qr svg").getScreenshotAs(OutputType.BYTES);
        assertThat(read(picture)).isEqualTo(browser.find("#pinned-address").getText());
    }

    private static String read(byte[] picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static String contract(Clerk clerk) {
        int number = NUMBERS.incrementAndGet();
        ObjectMapper mapper = Json.mapper();
        ObjectNode item = mapper.valueToTree(ContractExample.referenced("COV " + number));
        assertThat(clerk.create("/contracts", item).statusCode()).isEqualTo(201);
        return "/contracts/COV-" + number;
    }
}
