package register.intake.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices are fetched from a platform that has the faults of the real ones. */
class NoticeFetchTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-10T00:00:00");
    private static final int PAGE = 100;

    @TempDir
    Path folder;

    private HttpServer platform;
    private final List<String> asked = new ArrayList<>();
    private final Deque<Answer> faults = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int published = 250;
    private boolean namesNext = true;

    /** An answer in place of the right one. */
    private interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/api", this::answer);
        platform.start();
    }

    @AfterEach
    void close() {
        platform.stop(0);
    }

    @Test
    void everyReleaseIsFetchedOnceInWindowsAndPages() throws Exception {
        assertThat(fetch("2026-01-11T00:00:00Z").run(START)).isEqualTo(125);

        assertThat(kept()).hasSize(125).doesNotHaveDuplicates();
        assertThat(asked).hasSize(4 + 2);
        assertThat(waits).allMatch(wait -> wait.toSeconds() >= 10);
        assertThat(text()).contains("Exampleshire").doesNotContain("contactPoint", "a.person", "Otherton");
    }

    @Test
    void theNextFetchGoesOnFromWhereThisOneStopped() throws Exception {
        fetch("2026-01-10T12:00:00Z").run(START);
        int before = kept().size();
        fetch("2026-01-10T13:00:00Z").run(null);
        fetch("2026-01-11T00:00:00Z").run(null);

        assertThat(before).isEqualTo(125);
        published = 300;
        fetch("2026-01-11T07:00:00Z").run(null);
        assertThat(asked.stream().filter(query -> !query.contains("cursor")))
                .extracting(query -> query.replaceAll("&limit.*", ""))
                .containsExactly(
                        "updatedFrom=2026-01-10T00:00:00&updatedTo=2026-01-10T06:00:00",
                        "updatedFrom=2026-01-10T06:00:00&updatedTo=2026-01-10T12:00:00",
                        "updatedFrom=2026-01-10T12:00:00&updatedTo=2026-01-10T13:00:00",
                        "updatedFrom=2026-01-10T13:00:00&updatedTo=2026-01-10T19:00:00",
                        "updatedFrom=2026-01-10T19:00:00&updatedTo=2026-01-11T00:00:00",
                        "updatedFrom=2026-01-11T00:00:00&updatedTo=2026-01-11T06:00:00",
                        "updatedFrom=2026-01-11T06:00:00&updatedTo=2026-01-11T07:00:00");
    }

    @Test
    void aPlatformThatIsBusyIsAskedAgainWhenItSays() throws Exception {
        faults.add(status(429, "17"));
        faults.add(status(503, "Sat, 10 Jan 2026 05:01:00 GMT"));
        faults.add(status(500, null));
        faults.add(status(403, null));

        fetch("2026-01-10T05:00:00Z").run(START);

        assertThat(kept()).hasSize(125);
        assertThat(waits)
                .contains(
                        Duration.ofSeconds(17), Duration.ofSeconds(60), Duration.ofSeconds(40), Duration.ofMinutes(5));
        assertThat(told).contains("the platform answered 429; waiting 17 seconds");
    }

    @Test
    void aPageThatIsCutOffIsAskedForAgain() throws Exception {
        faults.add(exchange -> send(exchange, page("", 0).substring(0, 5_000)));

        fetch("2026-01-10T05:00:00Z").run(START);

        assertThat(kept()).hasSize(125);
        assertThat(told).contains("a page is not complete JSON; requesting it again");
    }

    @Test
    void aPageThatStaysBrokenIsReadAsFarAsItGoesAndTold() throws Exception {
        published = 50;
        for (int i = 0; i < 3; i++) {
            faults.add(exchange -> send(exchange, page("", 0).substring(0, 5_000)));
        }
        fetch("2026-01-10T05:00:00Z").run(START);

        assertThat(kept()).hasSize(25).doesNotHaveDuplicates();
        assertThat(told)
                .contains(
                        "a page is still not complete JSON; keeping what can be read",
                        "a page has no link to the next one, but there may be more; continuing from its last release");
    }

    @Test
    void aFullPageWithoutANextOneIsGoneOnFromItsLastRelease() throws Exception {
        namesNext = false;

        fetch("2026-01-10T05:00:00Z").run(START);

        assertThat(kept().stream().distinct()).hasSize(125);
        assertThat(told)
                .contains(
                        "a page has no link to the next one, but there may be more; continuing from its last release");
    }

    @Test
    void aFetchThatIsStoppedAnywhereLosesAndDoublesNothing() throws Exception {
        for (int requests = 1; requests < 6; requests++) {
            Path own = Files.createDirectory(folder.resolve("stopped" + requests));
            int most = asked.size() + requests;
            NoticeFetch stopped = NoticeFetch.of(
                    api(),
                    own,
                    buyers(),
                    at("2026-01-11T00:00:00Z"),
                    wait -> {
                        if (asked.size() >= most) {
                            throw new InterruptedException();
                        }
                    },
                    told::add);
            assertThatThrownBy(() -> stopped.run(START)).isInstanceOf(InterruptedException.class);
            boolean hasPosition = Files.exists(own.resolve("position.txt"));
            NoticeFetch.of(api(), own, buyers(), at("2026-01-11T00:00:00Z"), wait -> {}, told::add)
                    .run(hasPosition ? null : START);

            assertThat(kept(own))
                    .as("stopped after %d requests", requests)
                    .hasSize(125)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatDoesNotPassIsToldAndNothingIsLost() throws Exception {
        faults.add(status(404, null));
        assertThatThrownBy(() -> fetch("2026-01-10T05:00:00Z").run(START)).hasMessageContaining("answered 404");
        assertThatThrownBy(() -> fetch("2026-01-10T05:00:00Z").run(null)).hasMessageContaining("--from");
        for (int i = 0; i < 8; i++) {
            faults.add(status(503, null));
        }
        assertThatThrownBy(() -> fetch("2026-01-10T05:00:00Z").run(START)).hasMessageContaining("8 times");

        fetch("2026-01-10T05:00:00Z").run(START);
        assertThat(kept()).hasSize(125);
    }

    @Test
    void aLinkToAnotherHostIsNotFollowed() throws Exception {
        faults.add(exchange ->
                send(exchange, "{\"releases\": [], \"links\": {\"next\": \"http://example.org/api?cursor=9\"}}"));

        assertThat(fetch("2026-01-10T05:00:00Z").run(START)).isZero();
        assertThat(told).contains("the link to the next page leads away from the platform and was not followed");
    }

    private NoticeFetch fetch(String now) {
        return NoticeFetch.of(api(), folder, buyers(), at(now), waits::add, told::add);
    }

    private URI api() {
        return URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + "/api");
    }

    private static Buyers buyers() {
        return new Buyers(List.of("Exampleshire County Council"));
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            Answer fault = faults.poll();
            if (fault != null) {
                fault.give(exchange);
                return;
            }
            asked.add(query);
            int cursor = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=", "")) : 0;
            send(exchange, page(query, cursor));
        }
    }

    /** All are published in the first window, a minute after one another; every other one is of another council. */
    private String page(String query, int cursor) {
        String from =
                query.contains("updatedFrom=2026-01-10T0") ? query.replaceAll(".*updatedFrom=([^&]*).*", "$1") : "";
        boolean isFirstWindow =
                query.isEmpty() || (!from.isEmpty() && from.compareTo("2026-01-10T06") < 0) || cursor > 0;
        int first = from.isEmpty() || cursor > 0
                ? cursor
                : (int) Duration.between(START, LocalDateTime.parse(from)).toMinutes();
        StringBuilder releases = new StringBuilder();
        int end = isFirstWindow ? Math.min(published, first + PAGE) : first;
        for (int number = first; number < end; number++) {
            releases.append(number == first ? "" : ",\n").append(release(number));
        }
        String next = end < published && isFirstWindow && namesNext
                ? "\"http://127.0.0.1:%d/api?cursor=%d\""
                        .formatted(platform.getAddress().getPort(), end)
                : "null";
        return "{\"releases\": [%s], \"links\": {\"next\": %s}}".formatted(releases, next);
    }

    private static String release(int number) {
        String council = number % 2 == 0 ? "Exampleshire County Council" : "Otherton Council";
        return """
                {"ocid": "ocds-%d", "id": "%d", "date": "%s:00Z", "tag": ["tender"], "value": %s,
                "buyer": {"name": "%s"}, "parties": [{"id": "1", "contactPoint": {"email": "a.person@example.org"}}]}""".formatted(number, number, START.plusMinutes(number), number % 7 == 0 ? "1e9999" : " 000", council);
    }

    private static Answer status(int status, @Nullable String retryAfter) {
        return exchange -> {
            if (retryAfter != null) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private List<String> kept() throws IOException {
        return kept(folder);
    }

    private static List<String> kept(Path folder) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String line : lines(folder)) {
            ids.add(InventedNotices.object(line.replace("1E+99", "1"))
                    .path("id")
                    .asText());
        }
        return ids;
    }

    private String text() throws IOException {
        return String.join("\n", lines(folder));
    }

    private static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        }
    }
}
