package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The real browser, with scripts or without: Debian's Chromium by its own driver, opened once for all tests of a run.
 *
 * <p>Where there is none the tests are skipped with a message, unless {@code CI=true}.
 */
public final class Chromium implements BeforeAllCallback, BeforeEachCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_TABS = 400;

    /** Whether an element has such words, shown or not. */
    private static final String HAS_WORDS = "element.textContent.replace(/\\s+/g, ' ').includes(arguments[0])";

    /** Where Tab stops on a page, in order, but for radio buttons, since it goes to one of each group. */
    private static final String STOPS = """
            const stops = [...document.querySelectorAll('a[href], button, input:not([type=radio]), select, textarea, summary')]
              .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true}))
            """;

    /** Moves the focus to the stop before an element that is asked for, if it comes before that. */
    private static final String FOCUS_BEFORE = STOPS + """
            if (document.activeElement === document.body && location.hash) return
            const from = stops.indexOf(document.activeElement) + 1
            if (from === 0 && document.activeElement !== document.body) return
            const before = stops.slice(from).findIndex(element => %s)
            if (before > 0) stops[from + before - 1].focus()
            """;

    private final boolean runsScripts;
    private @Nullable ChromeDriver window;

    private Chromium(boolean runsScripts) {
        this.runsScripts = runsScripts;
    }

    /** As most people have it. */
    public static Chromium withScripts() {
        return new Chromium(true);
    }

    /** That runs no script of any page, as its settings can forbid. */
    public static Chromium withoutScripts() {
        return new Chromium(false);
    }

    /** One browser, closed with the last test of the run. */
    private record Opened(ChromeDriver driver, Path profile) implements AutoCloseable {
        @Override
        public void close() {
            driver.quit();
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException | UncheckedIOException left) {
                // The browser may still be tidying up; it lies in a folder for what is temporary.
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = program("chromium");
        Optional<Path> driver = program("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            String message = "chromium and chromedriver are not installed, so nothing is tried in a browser";
            assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
            assumeTrue(false, message);
        }
        window = ProcessStore.get(
                        Chromium.class.getName() + runsScripts,
                        Opened.class,
                        () -> opened(chromium.orElseThrow(), driver.orElseThrow()))
                .driver();
    }

    /** Every test finds an empty window of the size of a desktop, and nothing said or asked for before it. */
    @Override
    public void beforeEach(ExtensionContext context) {
        window().get("about:blank");
        window().manage().deleteAllCookies();
        size(1280, 900);
        media("", Map.of());
        said();
        requested();
    }

    private Opened opened(Path chromium, Path driver) {
        ChromeOptions options = new ChromeOptions().setBinary(chromium.toFile());
        Path profile;
        try {
            profile = Files.createTempDirectory("chromium");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                // One process for all pages: a process for each takes a third of the time of opening it.
                "--process-per-site",
                "--renderer-process-limit=1",
                "--no-first-run",
                "--user-data-dir=" + profile);
        if (!runsScripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return new Opened(
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(driver.toFile())
                                .build(),
                        options),
                profile);
    }

    /** The browser itself. */
    public ChromeDriver window() {
        return Objects.requireNonNull(window, "the browser was not opened");
    }

    /** Goes to an address. */
    public void open(String address) {
        window().get(address);
    }

    /** Where it is now. */
    public String address() {
        return Objects.requireNonNull(window().getCurrentUrl());
    }

    /** Makes the window exactly so many CSS pixels wide and high. */
    public void size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows pages as on {@code print}, or as people who set such features for all of them see them; as usual for empty ones. */
    public void media(String medium, Map<String, String> features) {
        List<Map<String, String>> set = features.entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                .toList();
        command("Emulation.setEmulatedMedia", Map.of("media", medium, "features", set));
    }

    /** Tells the browser something by the Chrome DevTools Protocol. */
    public Map<String, Object> command(String name, Map<String, Object> with) {
        return window().executeCdpCommand(name, with);
    }

    /** How far what is on a page has moved since it was opened (the cumulative layout shift of Core Web Vitals). */
    double layoutShift() {
        Object shift = window().executeAsyncScript("""
                const done = arguments[0];
                let shift = 0;
                new PerformanceObserver(list => {
                  for (const entry of list.getEntries()) shift += entry.hadRecentInput ? 0 : entry.value;
                }).observe({type: 'layout-shift', buffered: true});
                requestAnimationFrame(() => requestAnimationFrame(() => done(shift)));
                """);
        return ((Number) Objects.requireNonNull(shift)).doubleValue();
    }

    /** Whether the document is wider than the window, so that people would have to scroll both ways. */
    public boolean isTooWide() {
        return Boolean.TRUE.equals(window().executeScript(
                        "return document.scrollingElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** The first element of the page that a selector finds. */
    public WebElement find(String selector) {
        return window().findElement(By.cssSelector(selector));
    }

    /** Whether something is there that a selector finds and people see. */
    public boolean shows(String selector) {
        return window().findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    /** Presses keys where the focus is, as somebody with no mouse does. */
    public void press(CharSequence... keys) {
        new Actions(window()).sendKeys(keys).perform();
    }

    /** Selects the page by Ctrl+A. */
    public void selectAll() {
        new Actions(window())
                .keyDown(Keys.CONTROL)
                .sendKeys("a")
                .keyUp(Keys.CONTROL)
                .perform();
    }

    /** What has the focus. */
    public WebElement focused() {
        return window().switchTo().activeElement();
    }

    /** Goes on with Tab until what a selector finds has the focus. */
    public WebElement tabTo(String selector) {
        return tab(selector, "element.matches(arguments[0])", element -> true);
    }

    /** Presses Tab until a link or a button with such a text has the focus. */
    public WebElement tabToText(String text) {
        return tab(text, HAS_WORDS, element -> element.getText().strip().equals(text));
    }

    /** Presses Tab until the element with an id has the focus, if it has not. */
    public WebElement reach(String id) {
        WebElement focused = focused();
        Predicate<WebElement> isIt = element -> id.equals(element.getDomAttribute("id"));
        return isIt.test(focused) ? focused : tab(id, "element.id === arguments[0]", isIt);
    }

    /** Presses Tab until a link or a button whose text begins so has the focus, if it has not. */
    public WebElement reachText(String beginning) {
        WebElement focused = focused();
        Predicate<WebElement> isIt = element -> Set.of("a", "button", "summary").contains(element.getTagName())
                && element.getText().strip().startsWith(beginning);
        return isIt.test(focused) ? focused : tab(beginning, HAS_WORDS, isIt);
    }

    /** Writes in place of what stands in a box, at one go: the browser draws the page after every key that is pressed. */
    public void write(String id, String text) {
        reach(id);
        window().executeScript("document.activeElement.select()");
        command("Input.insertText", Map.of("text", text));
    }

    /** Writes in place of what stands in a box, key by key. */
    public void type(String id, String text) {
        reach(id);
        selectAll();
        press(text);
    }

    /** The stops of the page in order, but for radio buttons, each as it begins in HTML. */
    public List<String> stops() {
        return strings(window().executeScript(STOPS + "return stops.map(one => one.outerHTML.slice(0, 200))"));
    }

    /** The stops that Tab reaches from where the focus is until it leaves the page, radio buttons left out. */
    public List<String> stopsByTab() {
        List<String> reached = new ArrayList<>();
        for (int tab = 0; tab < MOST_TABS; tab++) {
            press(Keys.TAB);
            Object stop = window().executeScript("const one = document.activeElement;"
                    + "return one === document.body ? null : one.type === 'radio' ? '' : one.outerHTML.slice(0, 200)");
            if (stop == null) {
                return reached;
            }
            if (!stop.equals("")) {
                reached.add(String.valueOf(stop));
            }
        }
        throw new AssertionError("the keyboard does not leave " + address());
    }

    private static List<String> strings(@Nullable Object script) {
        return script instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    /** The first element that an XPath finds, once the page has it. */
    public WebElement await(String xpath) {
        until(xpath, () -> !window().findElements(By.xpath(xpath)).isEmpty());
        return window().findElement(By.xpath(xpath));
    }

    /** The heading of the page, once it has these words. */
    public WebElement awaitHeading(String words) {
        return await("//h1[contains(normalize-space(.), \"" + words + "\")]");
    }

    /**
     * Presses Tab from the stop before it, and again until it has the focus, and asks the page each time, in one step,
     * whether what has the focus may be it: most is not. That Tab goes from each stop to the next is
     * {@code TabOrderTest}'s to show.
     */
    private WebElement tab(String what, String mayBeIt, Predicate<WebElement> isIt) {
        window().executeScript(FOCUS_BEFORE.formatted(mayBeIt), what);
        for (int tab = 0; tab < MOST_TABS; tab++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(
                    window().executeScript("const element = document.activeElement; return " + mayBeIt, what))) {
                WebElement focused = focused();
                if (isIt.test(focused)) {
                    return focused;
                }
            }
        }
        throw new AssertionError("the keyboard does not reach " + what + " on " + address());
    }

    /** Presses Enter and waits for the page that it leads to. */
    public void enter() {
        WebElement before = find("html");
        press(Keys.ENTER);
        until("another page after " + address(), () -> isGone(before) && isLoaded());
    }

    private boolean isLoaded() {
        return "complete".equals(window().executeScript("return document.readyState"));
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    /** Waits for something to be so; it fails where it does not come. */
    public void until(String what, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(25);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    /** What the browser complained of since it was last asked; that a page is a refusal is none, but a file that is not there. */
    public List<String> complaints() {
        return said().stream()
                .filter(message ->
                        message.contains("/assets/") || !message.contains("the server responded with a status of 4"))
                .toList();
    }

    private List<String> said() {
        return window().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Every address that the browser asked since it was last asked, in order. */
    public List<String> requested() {
        return window().manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> RunningService.tree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asText())
                .toList();
    }

    /** The hosts, with their ports, of every address that was asked since it was last asked. */
    public Set<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        for (String address : requested()) {
            if (address.startsWith("http")) {
                hosts.add(URI.create(address).getAuthority());
            }
        }
        return hosts;
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
