package register.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriver;
import register.Chromium;
import register.RunningService;

/** A person signs in and out in a real browser, with the cookies and the policies that it keeps. */
class SignInBrowserTest {
    private static final MockOAuth2Server PROVIDER = SignInTest.provider();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("access.issuer", PROVIDER.issuerUrl("council").toString())
            .with("access.clientId", "register"));

    @RegisterExtension
    static final Chromium CHROMIUM = Chromium.withScripts();

    @AfterAll
    static void close() {
        PROVIDER.shutdown();
    }

    @Test
    void aPersonSignsInSeesTheirAccountAndSignsOut() {
        WebDriver window = CHROMIUM.window();
        CHROMIUM.open(SERVICE.base() + "/sign-in");
        CHROMIUM.await("//input[@name='username']");
        window.findElement(By.name("username")).sendKeys("jane");
        window.findElement(By.name("claims")).sendKeys("{\"roles\": [\"editor\"]}");
        window.findElement(By.cssSelector("[type=submit]")).click();
        CHROMIUM.awaitHeading("Your account");

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
        CHROMIUM.awaitHeading("Contracts Register");
        assertThat(window.findElements(By.cssSelector(".register-header a[href^='/sign-in']")))
                .as("where there is a provider, everybody is offered to sign in")
                .hasSize(1);

        assertThat(window.manage().getCookieNamed("__Host-session")).isNull();
        window.get(SERVICE.base() + "/account");
        assertThat(window.findElement(By.tagName("h1")).getText()).isEqualTo("Sign in to continue");
    }
}
