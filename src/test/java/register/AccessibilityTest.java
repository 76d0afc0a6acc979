package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The pages in a real browser: WCAG 2.2 AA as far as a program can tell, and nothing that the browser complains of. */
class AccessibilityTest {
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @TempDir
    static Path profile;

    private static @Nullable WebDriver browser;

    @BeforeAll
    static void open() {
        Optional<Path> chromium = program("chromium");
        Optional<Path> driver = program("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            String message = "chromium and chromedriver are not installed, so the pages are not read in a browser";
            assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
            assumeTrue(false, message);
        }
        ChromeOptions options =
                new ChromeOptions().setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--user-data-dir=" + profile);
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, console);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .build(),
                options);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/contracts",
                "/contracts?limit=1",
                "/contracts/COV-12765",
                "/contracts/COV-10264",
                "/contracts/COV-12765/entries",
                "/metrics",
                "/metrics/call-service-level",
                "/metrics/call-service-level/entries",
                "/metrics/surveys-completed?channel=Telephone",
                "/metrics/answer-rate",
                "/compare",
                "/compare?measures=calls-offered,calls-answered,calls-abandoned",
                "/observations",
                "/observations/online-queries-2023",
                "/observations/website-satisfaction-2023",
                "/observations/online-queries-2023/entries",
                "/systems",
                "/systems/Anite",
                "/disclosures",
                "/disclosures/FOI733329987",
                "/exemptions",
                "/exemptions/foia-40-2",
                "/search?q=microsoft",
                "/contracts/summary?groupBy=supplier",
                "/entries",
                "/entries/1",
                "/log",
                "/problems",
                "/problems/internal",
                "/nowhere",
                "/contracts?colour=red",
            })
    void aPageHasNoBarrierThatAProgramCanFind(String path) {
        for (Dimension size : List.of(new Dimension(1280, 900), new Dimension(360, 740))) {
            browser().manage().window().setSize(size);
            browser().get(SERVICE.base() + path);

            Results results = new AxeBuilder().withTags(WCAG).analyze(browser());

            assertThat(results.getViolations()).as(path + " at " + size).isEmpty();
            assertThat(results.getPasses()).isNotEmpty();
        }
        assertThat(complaints()).as("the console at " + path).isEmpty();
    }

    @Test
    void axeFindsABarrierWhereThereIsOne() {
        browser().get("data:text/html,<title>x</title><img src='x'><a href='/'></a>");

        assertThat(new AxeBuilder().withTags(WCAG).analyze(browser()).getViolations())
                .isNotEmpty();
    }

    @Test
    void theKeyboardReachesTheMainContentFirst() {
        browser().get(SERVICE.base() + "/contracts");

        browser().switchTo().activeElement().sendKeys(Keys.TAB);

        assertThat(browser().switchTo().activeElement().getText()).isEqualTo("Skip to main content");
        browser().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser().getCurrentUrl()).endsWith("#main");
    }

    private static WebDriver browser() {
        if (browser == null) {
            throw new IllegalStateException("the browser was not opened");
        }
        return browser;
    }

    /** What the browser says of our own pages; a page that is refused is rightly reported as such. */
    private static List<String> complaints() {
        return browser().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 40"))
                .toList();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
