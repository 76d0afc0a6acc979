package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window; where it is not installed, what asks for it is skipped, but not in CI. */
public final class Browser implements AutoCloseable {
    private static final int MOST_STEPS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path profile;
    private final WebDriver driver;

    private Browser(Path profile, WebDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** Opens one, whose pages run scripts or do not. */
    public static Browser open(boolean runsScripts) {
        Optional<Path> chromium = program("chromium");
        Optional<Path> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String message = "chromium and chromedriver are not installed, so the pages are not read in a browser";
            assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
            assumeTrue(false, message);
        }
        Path profile = folder();
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
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        if (!runsScripts) {
            // As somebody forbids them in the settings: what a test looks up is not the page's, and goes on.
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, console);
        WebDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .build(),
                options);
        // An element is waited for until the page that has it is there.
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        return new Browser(profile, driver);
    }

    public WebDriver driver() {
        return driver;
    }

    public WebElement find(By what) {
        return driver.findElement(what);
    }

    /** The heading of the page, once it is this one. */
    public void awaitHeading(String heading) {
        find(By.xpath("//h1[contains(normalize-space(.), \"" + heading + "\")]"));
    }

    /** Goes on with the keyboard until the focus is on an element. */
    public WebElement tabTo(String what, Predicate<WebElement> isIt) {
        for (int i = 0; i < MOST_STEPS; i++) {
            WebElement focused = driver.switchTo().activeElement();
            if (isIt.test(focused)) {
                return focused;
            }
            new Actions(driver).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("the keyboard does not reach " + what + " at " + driver.getCurrentUrl());
    }

    public WebElement tabTo(String id) {
        return tabTo(id, element -> id.equals(element.getDomAttribute("id")));
    }

    /** A link or a button by what it says. */
    public WebElement tabToText(String text) {
        return tabTo(
                text,
                element -> List.of("a", "button", "summary").contains(element.getTagName())
                        && element.getText().strip().startsWith(text));
    }

    /** Writes in place of what stands in a box. */
    public WebElement write(String id, String text) {
        WebElement box = tabTo(id);
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        return box;
    }

    /** What the browser says of our own pages; a page that is refused is rightly reported as such. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 4"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException leftToTheSystem) {
            // A temporary folder is emptied by the system in time.
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("chromium");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
