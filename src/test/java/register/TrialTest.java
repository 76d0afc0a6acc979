package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.store.embedded.UnpackedPrograms;

/** Who tries the program on their own machine can edit at once, and gives out tokens while it runs. */
class TrialTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+(/sign-in/once\\?code=[\\w-]{43})");
    private static final int PATIENCE_SECONDS = 90;

    /** One for all of them: the first start in an empty folder takes twice as long as the next. */
    @TempDir
    private static Path folder;

    private @Nullable StartedProcesses processes;

    @Test
    void aLinkOfTheConsoleSignsInOnceAndOnlyFromThisMachine() throws Exception {
        Process service = start(Map.of("BIND_HOST", "0.0.0.0"), "server", "config.yml");
        String link = link(service).orElseThrow();

        assertThat(get(link, "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(403);
        assertThat(get("/sign-in/once?code=" + "A".repeat(43)).statusCode()).isEqualTo(403);
        assertThat(get("/sign-in/once").statusCode()).isEqualTo(403);
        Optional<String> elsewhere = address();
        if (elsewhere.isPresent()) {
            URI fromOutside =
                    URI.create("http://" + elsewhere.get() + ":" + processes().port() + link);
            assertThat(send(fromOutside).statusCode()).isEqualTo(403);
        }

        HttpResponse<String> answer = get(link);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(get(link).statusCode()).isEqualTo(403);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(RunningService.tree(get("/account", "Cookie", cookie).body())
                        .at("/roles")
                        .toString())
                .isEqualTo("[\"editor\",\"officer\",\"admin\"]");

        InProcessCommand create = processes().run("token", "create", "--name", "import", "--role", "editor");
        assertThat(create.exitCode()).as(create.output()).isZero();
        Matcher token = Pattern.compile("crt_\\w{32}").matcher(create.output());
        assertThat(token.find()).isTrue();
        assertThat(bearer(token.group()).statusCode()).isEqualTo(200);
        Matcher id = Pattern.compile("t-[a-z0-9]{12}").matcher(create.output());
        assertThat(id.find()).isTrue();

        InProcessCommand list = processes().run("token", "list");
        assertThat(list.exitCode()).isZero();
        assertThat(list.output())
                .contains(id.group() + "  [editor]  import  expires")
                .contains("last used")
                .doesNotContain("crt_");

        InProcessCommand revoke = processes().run("token", "revoke", id.group());
        assertThat(revoke.exitCode()).as(revoke.output()).isZero();
        assertThat(bearer(token.group()).statusCode()).isEqualTo(401);

        InProcessCommand unknown = processes().run("token", "revoke", "t-unknown");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.output()).contains("No token has this ID").doesNotContain("\tat ");
        assertThat(processes()
                        .run("token", "create", "--name", "x", "--role", "editor", "--days", "367")
                        .exitCode())
                .isNotZero();
        assertThat(service.isAlive()).isTrue();
    }

    @Test
    void thereIsNoLinkWhereItIsNotWantedOrTheServiceIsPublic() throws Exception {
        Process unwanted = start(Map.of("ONCE_LINK", "false"), "server", "config.yml");
        assertThat(link(unwanted)).isEmpty();
        assertThat(get("/sign-in/once?code=x").statusCode()).isEqualTo(404);
        unwanted.destroy();
        unwanted.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);

        Process open = start(Map.of("PUBLIC_ADDRESS", "https://data.example.gov.uk"), "server", "config.yml");
        assertThat(link(open)).isEmpty();
    }

    @BeforeEach
    void prepare() {
        processes = new StartedProcesses(folder, PATIENCE_SECONDS);
    }

    @AfterEach
    void stopAll() {
        processes().close();
    }

    private StartedProcesses processes() {
        return Objects.requireNonNull(processes);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        UnpackedPrograms.copyInto(processes().data());
        Map<String, String> whole = new HashMap<>(Map.of("SHIPPED_DATA", "false", "ANSWERS_MODEL", "false"));
        whole.putAll(environment);
        return processes().start(ServiceCommand.of(arguments), whole);
    }

    /** What the announcement says, once it is there. */
    private Optional<String> link(Process process) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            String said = processes().said(process);
            // An empty line ends it.
            if (said.contains("Ctrl-C stops it.") && said.stripTrailing().length() < said.length() - 1) {
                Matcher link = LINK.matcher(said);
                return link.find() ? Optional.of(link.group(1)) : Optional.empty();
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("the service did not answer: " + processes().said(process));
    }

    private HttpResponse<String> bearer(String token) throws Exception {
        return get("/account", "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(URI.create("http://localhost:" + processes().port() + path), headers);
    }

    private static HttpResponse<String> send(URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** This machine's address on a network, where it has one. */
    private static Optional<String> address() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(address -> address.getHostAddress())
                .findFirst();
    }
}
