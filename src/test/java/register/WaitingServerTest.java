package register;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody is answered while the service waits for its database or updates the tables. */
class WaitingServerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void theHealthCheckSaysWhyAndBrowsersAreGivenAPage() throws Exception {
        String port = Integer.toString(FreePort.next());
        RegisterConfiguration configuration = new RegisterConfigurationFactory<>(
                        RegisterConfiguration.class,
                        Validators.newValidator(),
                        Jackson.newObjectMapper(),
                        "tested",
                        Map.of("PORT", port, "COUNCIL_NAME", "Example & Council")::get)
                .build(
                        RegisterConfigurationFactory.files(),
                        Files.writeString(folder.resolve("config.yml"), "{}").toString());
        try (WaitingServer waiting = WaitingServer.start(configuration, "the database does not answer")) {
            assertThat(get(port, "/health-check", "*/*").body())
                    .contains("\"healthy\":false", "the database does not answer");

            waiting.say("the tables are being updated");

            HttpResponse<String> health = get(port, "/health-check", "*/*");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("the tables are being updated").doesNotContain("does not answer");
            HttpResponse<String> page = get(port, "/contracts", "text/html,*/*;q=0.8");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("5");
            assertThat(page.body())
                    .contains("Sorry, the service is unavailable</h1>", ">Example &amp; Council</a>")
                    .doesNotContain("stylesheet");
            assertThat(get(port, "/contracts", "*/*").body()).contains("/problems/unavailable\"");
        }
    }

    private static HttpResponse<String> get(String port, String path, String accepted)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", accepted)
                        .build(),
                BodyHandlers.ofString());
    }
}
