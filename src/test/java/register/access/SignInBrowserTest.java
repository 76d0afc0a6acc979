package register.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import register.RunningService;

/** A person signs in and out in a real browser, with the cookies and the policies that it keeps. */
class SignInBrowserTest {
    private static final MockOAuth2Server PROVIDER = SignInTest.provider();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("access.issuer", PROVIDER.issuerUrl("council").toString())
            .with("access.clientId", "register"));

    @TempDir
    static Path profile;

    private static @Nullable WebDriver browser;

    @BeforeAll
    static void open() {
        Optional<Path> chromium = program("chromium");
        Optional<Path> driver = program("chromedriver");
        if (chromium.isEmpty() || driver.isEmpty()) {
            String message = "chromium and chromedriver are not installed, so nobody signs in by a browser";
            assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
            assumeTrue(false, message);
        }
        ChromeOptions options =
                new ChromeOptions().setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-sync",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--user-data-dir=" + profile);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .build(),
                options);
        // An element is waited for until the page that has it is there.
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        PROVIDER.shutdown();
    }

    @Test
    void aPersonSignsInSeesTheirAccountAndSignsOut() {
        WebDriver window = browser();
        window.get(SERVICE.base() + "/sign-in");
        window.findElement(By.name("username")).sendKeys("jane");
        window.findElement(By.name("claims")).sendKeys("{\"roles\": [\"editor\"]}");
        window.findElement(By.cssSelector("[type=submit]")).click();
        window.findElement(By.xpath("//h1[.='Your account']"));

        assertThat(window.getCurrentUrl()).isEqualTo(SERVICE.base() + "/account");
        assertThat(window.findElement(By.tagName("main")).getText())
                .contains("Editor")
                .containsPattern("a-[a-z0-9]{12}")
                .doesNotContain("jane");
        Cookie session = Objects.requireNonNull(window.manage().getCookieNamed("__Host-session"));
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.isSecure()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        assertThat(window.manage().getCookieNamed("__Host-sign-in")).isNull();
        assertThat(new AxeBuilder().analyze(window).getViolations()).isEmpty();

        window.findElement(By.cssSelector("form[action='/sign-out'] button")).click();
        window.findElement(By.xpath("//h1[contains(., 'service metrics')]"));

        assertThat(window.manage().getCookieNamed("__Host-session")).isNull();
        window.get(SERVICE.base() + "/account");
        assertThat(window.findElement(By.tagName("h1")).getText())
                .isEqualTo("Only those who are signed in may do this");
    }

    private static WebDriver browser() {
        if (browser == null) {
            throw new IllegalStateException("the browser was not opened");
        }
        return browser;
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
