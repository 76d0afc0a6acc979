package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static register.web.exchange.Atom.all;
import static register.web.exchange.Atom.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Log;
import register.values.Council;

/** What search engines are told. */
class CrawlersTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    @Test
    void robotsMayReadAllButWhatIsForThoseWhoAreSignedIn() {
        HttpResponse<String> robots = SERVICE.get("/robots.txt");

        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(robots.body().lines())
                .startsWith("User-agent: *", "Allow: /")
                .contains("Disallow: /edit", "Disallow: /sign-in", "Disallow: /account", "Disallow: /tokens")
                .contains(
                        "Disallow: /imports", "Disallow: /search", "Disallow: /*?", "Allow: /*?page=", "Allow: /*?at=")
                .endsWith("Sitemap: " + SERVICE.base() + "/sitemap.xml");
    }

    @Test
    void theSitemapHasTheStandingPagesTheListsAndEveryCurrentRecordAndNothingElse() {
        Attribution change = new Attribution("tester", "A test says so");
        SERVICE.log().append(Contracts.REGISTER, ContractExample.referenced("MAP 1"), change);
        SERVICE.log().append(Contracts.REGISTER, ContractExample.referenced("MAP 1"), change);
        SERVICE.log().append(Contracts.REGISTER, ContractExample.referenced("MAP 2"), change);
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        clerk.withdraw("/contracts/MAP-2?reason=Gone", "If-Match", clerk.tag("/contracts/MAP-2"));

        Element sitemap = Atom.read(SERVICE.get("/sitemap.xml").body());

        assertThat(sitemap.getLocalName()).isEqualTo("urlset");
        assertThat(sitemap.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(addresses(sitemap))
                .contains(SERVICE.base() + "/contracts/MAP-1")
                .doesNotContain(SERVICE.base() + "/contracts/MAP-2")
                .containsExactlyInAnyOrderElementsOf(current());
        Element newest = all(sitemap, "url").stream()
                .filter(url -> text(url, "loc").endsWith("/contracts/MAP-1"))
                .findFirst()
                .orElseThrow();
        assertThat(text(newest, "lastmod")).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void aSitemapOfTooManyAddressesIsAnIndexOfPartsThatHaveThemAllOnce() throws IOException {
        Log log = SERVICE.log();
        long at = log.head().number();
        Council council = new Council("Council", "Licence", "https://example.org");
        Sitemap sitemap = new Sitemap(log, new Permalinks(Address.of(SERVICE.base()), council), 50);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sitemap.write(at, out);
        Element index = Atom.read(out.toString(StandardCharsets.UTF_8));
        List<String> addresses = new ArrayList<>();
        for (long part = 1; part <= sitemap.parts(at); part++) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            sitemap.writePart(part, at, one);
            List<String> ofPart = addresses(Atom.read(one.toString(StandardCharsets.UTF_8)));
            assertThat(ofPart).hasSizeLessThanOrEqualTo(50);
            addresses.addAll(ofPart);
        }

        assertThat(index.getLocalName()).isEqualTo("sitemapindex");
        assertThat(all(index, "sitemap")).hasSizeGreaterThan(4);
        assertThat(text(all(index, "sitemap").get(0), "loc")).isEqualTo(SERVICE.base() + "/sitemap-1.xml");
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(current());
    }

    @Test
    void aPartOfTheSitemapIsAnsweredAndNoneBeyondTheLast() {
        assertThat(addresses(Atom.read(SERVICE.get("/sitemap-1.xml").body())))
                .containsExactlyInAnyOrderElementsOf(current());
        assertThat(SERVICE.get("/sitemap-2.xml").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/sitemap-0.xml").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/sitemap-99999999999999999999.xml").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverHasTheSitemapIsNotSentItAgain() {
        String tag = SERVICE.get("/sitemap.xml").headers().firstValue("ETag").orElse("");

        assertThat(SERVICE.get("/sitemap.xml", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(SERVICE.send("HEAD", "/sitemap.xml").headers().firstValue("ETag"))
                .hasValue(tag);
    }

    @Test
    void assistantsAreToldWhereToReadAndEveryAddressIsThere() {
        String text = SERVICE.get("/llms.txt").body();

        assertThat(text)
                .startsWith("# Contracts Register of Coventry City Council\n")
                .contains("permanent link");
        Matcher links = Pattern.compile("\\((http[^)]+)\\)").matcher(text);
        List<String> addresses = links.results().map(link -> link.group(1)).toList();
        assertThat(addresses)
                .hasSizeGreaterThan(9)
                .allSatisfy(address -> assertThat(
                                SERVICE.get(address.substring(SERVICE.base().length()))
                                        .statusCode())
                        .as(address)
                        // Messages are sent to that of assistants, and there is nothing to get.
                        .isEqualTo(address.endsWith("/mcp") ? 405 : 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/llms.txt", "/robots.txt", "/sitemap.xml", "/sitemap-1.xml", "/favicon.ico"})
    void aFileHasOneFormatWhateverIsAccepted(String path) {
        HttpResponse<String> file = SERVICE.get(path);
        HttpResponse<String> asJson = SERVICE.get(path, "Accept", "application/json");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(asJson.statusCode()).isEqualTo(200);
        assertThat(asJson.headers().firstValue("Content-Type"))
                .isEqualTo(file.headers().firstValue("Content-Type"));
        assertThat(asJson.body()).isEqualTo(file.body());
    }

    @Test
    void nobodyIsNamedForWeaknessesWhereTheConfigurationNamesNobody() {
        HttpResponse<String> answer = SERVICE.get("/.well-known/security.txt");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static List<String> addresses(Element sitemap) {
        return all(sitemap, "url").stream().map(url -> text(url, "loc")).toList();
    }

    /** The start page, where a letter is answered, the lists, and what the lists have. */
    private static List<String> current() {
        List<String> current = new ArrayList<>(List.of(
                SERVICE.base() + "/",
                SERVICE.base() + "/answers",
                SERVICE.base() + "/what-we-publish",
                SERVICE.base() + "/quarters"));
        for (JsonNode register : SERVICE.json("/").at("/items")) {
            String list = register.path("url").asText();
            current.add(list);
            SERVICE.json(list.substring(SERVICE.base().length()) + ".json")
                    .at("/items")
                    .forEach(item -> current.add(item.at("/links/self").asText()));
        }
        return current;
    }
}
