package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No kind of page is forgotten: the browser visits an address of every route that answers with a page. */
class PageTypesTest {
    /** Routes that answer with something else than a page, lead to another, or are shown under another address. */
    private static final Set<String> NO_PAGES = Set.of(
            "/assets/{mark}/{name}",
            "/favicon.ico",
            "/catalog",
            "/openapi",
            "/timegate/{address: .+}",
            "/ocds/records/{reference}",
            "/ocds/releases",
            "/.well-known/security.txt",
            "/llms.txt",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemap-{number: [1-9][0-9]*}.xml",
            "/sign-in",
            "/sign-in/callback",
            "/sign-in/once");

    /** Routes whose pages need a file or a withdrawn record first, or have ended quarters; their own tests open them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/imports/{id}",
            "/imports/{id}/columns",
            "/imports/{id}/fields",
            "/imports/{id}/outcomes",
            "/mappings",
            "/mappings/{name}",
            "/edit/{register}/{reference}/restore",
            "/quarters/{quarter}");

    @Test
    void everyRouteWithAPageIsVisited() {
        List<String> visited = Stream.of(PublicPages.STANDING, AppearanceTest.SIGNED_IN, AppearanceTest.ALSO_SIGNED_IN)
                .flatMap(List::stream)
                .map(address -> address.replaceFirst("\\?.*", ""))
                .toList();

        assertThat(RouteTableTest.readable()
                        .filter(route -> !NO_PAGES.contains(route) && !ELSEWHERE.contains(route))
                        .filter(route -> visited.stream().noneMatch(address -> address.matches(pattern(route)))))
                .as("routes to add to PublicPages, or to the pages of AppearanceTest if they need a role")
                .isEmpty();
    }

    /** Histories and summaries have one page for all registers. */
    private static String pattern(String route) {
        return route.replaceFirst("^/[a-z]+(/summary|/\\{reference}/entries)$", "/[^/]+$1")
                .replaceAll("\\{[^}]*}", "[^/]+");
    }
}
