package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.foi.answers.AnswerSettings;

/** The council's own website shows what is published before somebody asks; other websites cannot send letters. */
class CrossOriginTest {
    private static final String LETTER = "{\"letter\": \"Who is the supplier of the Microsoft Enterprise Agreement?\"}";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    /** The website, which is at another origin under each of its two names. */
    private static final HttpServer WEBSITE = website();

    private static final String COUNCIL =
            "http://127.0.0.1:" + WEBSITE.getAddress().getPort();
    private static final String OTHER =
            "http://localhost:" + WEBSITE.getAddress().getPort();

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("answers.origins", COUNCIL));

    @RegisterExtension
    static final Chromium BROWSER = Chromium.withScripts();

    private static HttpServer website() {
        try {
            String form = Files.readString(Path.of("src/deploy/request-form.html"));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] page = form.replace("https://contracts.example.gov.uk", SERVICE.base())
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterAll
    static void stop() {
        WEBSITE.stop(0);
    }

    @Test
    void theCouncilsFormShowsWhatIsPublished() {
        ask(COUNCIL);

        BROWSER.await("//div[@id='answers']//li");
        assertThat(BROWSER.find("#answers").getText())
                .contains("Microsoft Enterprise Agreement", "Bytes Software Services");
        assertThat(BROWSER.find("#answers a").getDomAttribute("href")).startsWith(SERVICE.base() + "/contracts/");
    }

    @Test
    void aFormOfAnotherWebsiteIsToldNothing() {
        ask(OTHER);

        BROWSER.await("//div[@id='answers']/p");
        assertThat(BROWSER.find("#answers").getText()).contains("cannot be reached");
    }

    @Test
    void aPreflightIsAnsweredForTheCouncilsWebsiteOnly() {
        HttpResponse<String> council = preflight(COUNCIL);
        HttpResponse<String> other = preflight(OTHER);

        assertThat(council.headers().firstValue(ALLOW_ORIGIN)).hasValue(COUNCIL);
        assertThat(council.headers().firstValue("Access-Control-Allow-Methods")).hasValue("POST");
        assertThat(council.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(council.headers().allValues("Vary")).contains("Origin");
        assertThat(other.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
        assertThat(preflight("null").headers().firstValue(ALLOW_ORIGIN)).isEmpty();
        assertThat(preflight(COUNCIL + ".example.org").headers().firstValue(ALLOW_ORIGIN))
                .isEmpty();
    }

    @Test
    void answersAreForTheCouncilsWebsiteAndEverythingElseForAll() {
        assertThat(post("Origin", COUNCIL).headers().firstValue(ALLOW_ORIGIN)).hasValue(COUNCIL);
        assertThat(post("Origin", OTHER).headers().firstValue(ALLOW_ORIGIN)).isEmpty();
        assertThat(post().statusCode()).isEqualTo(200);
        assertThat(SERVICE.get("/contracts", "Origin", OTHER).headers().firstValue(ALLOW_ORIGIN))
                .hasValue("*");
    }

    @Test
    void onlyOriginsCanBeSet() {
        for (String wrong : List.of("*", "https://www.example.gov.uk/form", "www.example.gov.uk", "https://*.gov.uk")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AnswerSettings(false, null, wrong))
                    .withMessageContaining("https://www.example.gov.uk");
        }
        assertThat(new AnswerSettings(false, null, " https://a.example ; http://b.example:8080").allowedOrigins())
                .containsExactlyInAnyOrder("https://a.example", "http://b.example:8080");
        assertThat(new AnswerSettings(false, null, null).allowedOrigins()).isEmpty();
    }

    private static void ask(String website) {
        BROWSER.open(website + "/");
        BROWSER.find("#letter").sendKeys("Who is the supplier of the Microsoft Enterprise Agreement?");
        BROWSER.find("button").click();
    }

    private static HttpResponse<String> preflight(String origin) {
        return SERVICE.send(
                "OPTIONS",
                "/answers",
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
    }

    private static HttpResponse<String> post(String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return SERVICE.send("POST", "/answers", BodyPublishers.ofString(LETTER), all.toArray(String[]::new));
    }
}
