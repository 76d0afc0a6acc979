package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes over the network when somebody sees a page for the first time, compressed as it is served. */
class PageWeightTest {
    private static final int MOST_BYTES = 150 * 1024;
    private static final Pattern NEEDED = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    static final RunningService SERVICE = PublicPages.service();

    private static final Map<String, Integer> ASSETS = new TreeMap<>();

    static List<String> pages() {
        return PublicPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFirstViewIsLight(String path) throws IOException, InterruptedException {
        String page = SERVICE.get(path, "Accept", "text/html").body();
        List<String> needed = NEEDED.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        // That the one script asks for.
        String module = needed.stream()
                .filter(asset -> asset.endsWith("/register.js"))
                .findFirst()
                .orElseThrow()
                .replace("/register.js", "/govuk-frontend.min.js");
        int weight = weight(path) + asset(module);
        for (String asset : needed) {
            weight += asset(asset);
        }

        assertThat(needed).hasSize(3);
        assertThat(weight).as("bytes of a first view of " + path).isBetween(20_000, MOST_BYTES);
    }

    private static int asset(String path) throws IOException, InterruptedException {
        Integer known = ASSETS.get(path);
        if (known == null) {
            known = weight(path);
            ASSETS.put(path, known);
        }
        return known;
    }

    /** The body and the headers, each of these with a colon, a space and the end of its line. */
    private static int weight(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVICE.base() + path))
                .header("Accept", "text/html, */*;q=0.8")
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        int headers = answer.headers().map().entrySet().stream()
                .mapToInt(header -> header.getValue().stream()
                        .mapToInt(value -> header.getKey().length() + value.length() + 4)
                        .sum())
                .sum();
        return answer.body().length + headers;
    }
}
