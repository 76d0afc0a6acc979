package register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.api.access.Role;
import register.api.access.ScriptTokens;

/** Who may call what: every route that the service has, as everybody who may come. */
class RouteTableTest {
    /** Who is let in by each route; a route that is not here fails the test. */
    private static final String TABLE = """
            GET    /                                     anyone
            GET    /accessibility                        anyone
            GET    /account                              signed-in
            GET    /aggregation-windows                  anyone
            GET    /answers                              anyone
            POST   /answers                              anyone
            GET    /assets/{mark}/{name}                 anyone
            GET    /favicon.ico                          anyone
            GET    /bank-holidays                        anyone
            GET    /catalog                              anyone
            GET    /code-gaps                            signed-in
            GET    /compare                              anyone
            GET    /contracts                            anyone
            POST   /contracts                            editor
            GET    /contracts/summary                    anyone
            GET    /contracts/{reference}                anyone
            PUT    /contracts/{reference}                editor
            PATCH  /contracts/{reference}                editor
            DELETE /contracts/{reference}                editor
            GET    /contracts/{reference}/entries        anyone
            GET    /cost-estimates                       anyone
            GET    /docs                                 anyone
            GET    /docs/formats                         anyone
            GET    /docs/use-it-from                     anyone
            GET    /docs/{subject}                       anyone
            GET    /disclosures                          anyone
            POST   /disclosures                          officer
            GET    /disclosures/summary                  anyone
            GET    /disclosures/{reference}              anyone
            PUT    /disclosures/{reference}              officer
            PATCH  /disclosures/{reference}              officer
            DELETE /disclosures/{reference}              officer
            GET    /disclosures/{reference}/entries      anyone
            GET    /due-dates                            anyone
            GET    /duties                               signed-in
            GET    /edit/{register}                      editor|officer
            POST   /edit/{register}                      editor|officer
            GET    /edit/{register}/{reference}          editor|officer
            POST   /edit/{register}/{reference}          editor|officer
            GET    /edit/{register}/{reference}/restore  editor|officer
            GET    /edit/{register}/{reference}/withdraw editor|officer
            POST   /edit/{register}/{reference}/withdraw editor|officer
            GET    /entries                              anyone
            GET    /entries/{number}                     anyone
            GET    /exemptions                           anyone
            GET    /exemptions/{exemption}               anyone
            GET    /imports                              editor|officer
            POST   /imports                              editor|officer
            GET    /imports/{id}                         editor|officer
            DELETE /imports/{id}                         editor|officer
            POST   /imports/{id}/apply                   editor|officer
            POST   /imports/{id}/choices                 editor|officer
            GET    /imports/{id}/columns                 editor|officer
            POST   /imports/{id}/columns                 editor|officer
            POST   /imports/{id}/discard                 editor|officer
            GET    /imports/{id}/fields                  editor|officer
            PUT    /imports/{id}/mapping                 editor|officer
            GET    /imports/{id}/outcomes                editor|officer
            POST   /imports/{id}/take-in                 editor|officer
            GET    /limits                               anyone
            GET    /log                                  anyone
            GET    /mappings                             editor|officer
            GET    /mappings/{name}                      editor|officer
            PUT    /mappings/{name}                      editor|officer
            DELETE /mappings/{name}                      editor|officer
            GET    /metrics                              anyone
            POST   /metrics                              editor
            GET    /metrics/summary                      anyone
            GET    /metrics/{reference}                  anyone
            PUT    /metrics/{reference}                  editor
            PATCH  /metrics/{reference}                  editor
            DELETE /metrics/{reference}                  editor
            GET    /metrics/{reference}/entries          anyone
            GET    /observations                         anyone
            POST   /observations                         editor
            GET    /observations/summary                 anyone
            GET    /observations/{reference}             anyone
            PUT    /observations/{reference}             editor
            PATCH  /observations/{reference}             editor
            DELETE /observations/{reference}             editor
            GET    /observations/{reference}/entries     anyone
            GET    /.well-known/security.txt             anyone
            GET    /llms.txt                             anyone
            GET    /robots.txt                           anyone
            GET    /sitemap.xml                          anyone
            GET    /sitemap-{number: [1-9][0-9]*}.xml    anyone
            GET    /ocds/records/{reference}             anyone
            GET    /ocds/releases                        anyone
            GET    /openapi                              anyone
            GET    /problems                             anyone
            GET    /problems/{problem}                   anyone
            GET    /quarters                             anyone
            GET    /quarters/{quarter}                   anyone
            GET    /re-use                               anyone
            GET    /redactions                           admin
            POST   /redactions                           admin
            GET    /search                               anyone
            GET    /sign-in                              anyone
            GET    /sign-in/callback                     anyone
            GET    /sign-in/once                         anyone
            POST   /sign-out                             signed-in
            GET    /systems                              anyone
            POST   /systems                              editor
            GET    /systems/summary                      anyone
            GET    /systems/{reference}                  anyone
            PUT    /systems/{reference}                  editor
            PATCH  /systems/{reference}                  editor
            DELETE /systems/{reference}                  editor
            GET    /systems/{reference}/entries          anyone
            GET    /timegate/{address: .+}               anyone
            GET    /tokens                               admin
            POST   /tokens                               admin-in-person
            DELETE /tokens/{id}                          admin
            POST   /tokens/{id}/revoke                   admin
            GET    /what-we-publish                      anyone
            GET    /work                                 signed-in
            """;

    /** Returns the paths of the routes that are read. */
    static Stream<String> readable() {
        return TABLE.lines()
                .filter(line -> line.startsWith("GET"))
                .map(line -> line.replaceFirst("^GET +", "").replaceFirst(" +[a-z|-]+$", ""));
    }

    private static final Routes ROUTES = new Routes();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(
            new RunningService.Settings().with("shippedData", "false").withResource(ROUTES));

    private static final String ACTOR = "a-000000000001";
    private static final String CSRF = "only for tests";
    private static final Map<String, String> BEARERS = new TreeMap<>();
    private static int sessions;

    /** Hears of the routes once the service has them all. */
    private static final class Routes implements ApplicationEventListener {
        private final Set<Route> all = new TreeSet<>();

        @Override
        public void onEvent(ApplicationEvent event) {
            if (event.getType() == ApplicationEvent.Type.INITIALIZATION_FINISHED) {
                event.getResourceModel().getRootResources().forEach(resource -> collect("", resource));
            }
        }

        private void collect(String above, Resource resource) {
            String path = (above + "/" + resource.getPath()).replaceAll("/+", "/");
            assertThat(resource.getResourceLocator()).as("a locator at " + path).isNull();
            for (ResourceMethod method : resource.getResourceMethods()) {
                if (!method.isExtended()) {
                    all.add(new Route(method.getHttpMethod(), path));
                }
            }
            resource.getChildResources().forEach(child -> collect(path, child));
        }

        @Override
        public @Nullable RequestEventListener onRequest(RequestEvent event) {
            return null;
        }
    }

    private record Route(String method, String path) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }

        boolean isReading() {
            return method.equals("GET");
        }

        /** That it takes, since another one is refused to anybody, unread. */
        String type() {
            if (path.equals("/sign-out")
                    || path.startsWith("/edit/")
                    || path.matches(".*/(revoke|discard|take-in|columns|choices)")) {
                return "application/x-www-form-urlencoded";
            }
            return method.equals("PATCH") ? Clerk.MERGE_PATCH : Clerk.JSON;
        }

        /** An address of it at which there is nothing, or next to nothing. */
        String address() {
            return path.replaceAll("\\{number[^}]*}", "1").replaceAll("\\{[^}]*}", "none-such");
        }
    }

    /** Whoever may come, with what they hold and how they are known. */
    private enum Visitor {
        NOBODY,
        EDITOR(Role.EDITOR),
        OFFICER(Role.OFFICER),
        ADMIN(Role.ADMIN),
        EVERYTHING(Role.values()),
        REVOKED(Role.values()),
        SESSION(Role.values()),
        SESSION_WITHOUT_CSRF(Role.values());

        @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
        private final Set<Role> roles;

        Visitor(Role... roles) {
            this.roles = Set.of(roles);
        }

        boolean isSession() {
            return this == SESSION || this == SESSION_WITHOUT_CSRF;
        }

        /** The status they are refused with; 0 where they are let in. */
        int refusal(Route route, String allowed) {
            if (allowed.equals("anyone")) {
                return 0;
            }
            if (this == NOBODY || this == REVOKED) {
                return 401;
            }
            if (this == SESSION_WITHOUT_CSRF && !route.isReading()) {
                return 403;
            }
            return switch (allowed) {
                case "signed-in" -> 0;
                // A token cannot make tokens, whatever it may do else.
                case "admin-in-person" -> this == SESSION ? 0 : 403;
                default ->
                    Arrays.stream(allowed.split("\\|", -1))
                                    .map(word -> Role.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                                    .anyMatch(roles::contains)
                            ? 0
                            : 403;
            };
        }
    }

    @BeforeAll
    static void letThemIn() {
        for (Visitor visitor : List.of(Visitor.EDITOR, Visitor.OFFICER, Visitor.ADMIN, Visitor.EVERYTHING)) {
            BEARERS.put(visitor.name(), SERVICE.bearer(visitor.roles.toArray(Role[]::new)));
        }
        ScriptTokens tokens = new ScriptTokens(SERVICE.database().asService(), SERVICE.clock());
        ScriptTokens.Made revoked = tokens.create("revoked", Set.of(Role.values()), 1, "test");
        tokens.revoke(revoked.token().id(), "test");
        BEARERS.put(Visitor.REVOKED.name(), "Bearer " + revoked.secret());
        SERVICE.asOwner()
                .useHandle(handle ->
                        handle.execute("insert into actor (id, issuer, subject) values (?, 'test', 'test')", ACTOR));
    }

    @Test
    void everyRouteIsInTheTable() {
        assertThat(ROUTES.all.stream().map(route -> route.method + " " + route.path))
                .containsExactlyInAnyOrderElementsOf(allowed().keySet().stream()
                        .map(route -> route.method + " " + route.path)
                        .toList());
    }

    @Test
    void everyRouteLetsInWhomTheTableSaysAndNobodyElse() {
        SoftAssertions all = new SoftAssertions();
        allowed().forEach((route, who) -> {
            for (Visitor visitor : Visitor.values()) {
                HttpResponse<String> answer = ask(route.method, route, visitor);
                int refusal = visitor.refusal(route, who);
                String what = route + " as " + visitor + ": " + answer.body();
                if (refusal == 0) {
                    all.assertThat(answer.statusCode()).as(what).isNotIn(401, 403, 500);
                } else {
                    all.assertThat(answer.statusCode()).as(what).isEqualTo(refusal);
                    all.assertThat(answer.headers().firstValue("Cache-Control"))
                            .as(what)
                            .hasValue("no-store");
                }
            }
        });
        all.assertAll();
    }

    @Test
    void whatIsPrivateIsNotEvenLookedFor() {
        SoftAssertions all = new SoftAssertions();
        allowed().forEach((route, who) -> {
            if (route.isReading()) {
                HttpResponse<String> head = ask("HEAD", route, Visitor.NOBODY);
                if (who.equals("anyone")) {
                    all.assertThat(head.statusCode()).as(route.toString()).isNotIn(401, 403, 500);
                } else {
                    all.assertThat(head.statusCode()).as(route.toString()).isEqualTo(401);
                }
            }
        });
        all.assertAll();
    }

    /** The body is announced, and no more of it is sent than its first byte: whoever waits for it does not answer. */
    @Test
    void whoeverMayNotChangeSomethingIsRefusedBeforeTheyAreRead() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<Route, String> allowed : allowed().entrySet()) {
            Route route = allowed.getKey();
            if (route.isReading()) {
                continue;
            }
            for (Visitor visitor : List.of(Visitor.NOBODY, Visitor.REVOKED, Visitor.OFFICER, Visitor.EDITOR)) {
                int refusal = visitor.refusal(route, allowed.getValue());
                if (refusal != 0) {
                    all.assertThat(announced(route, visitor))
                            .as(route + " as " + visitor)
                            .isEqualTo(refusal);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void whatNoRouteTakesIsNotLetIn() {
        for (String path : List.of("/", "/log", "/entries", "/entries/1", "/search", "/exemptions", "/nowhere")) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                HttpResponse<String> answer = SERVICE.send(
                        method, path, "Authorization", BEARERS.getOrDefault(Visitor.EVERYTHING.name(), ""));

                assertThat(answer.statusCode()).as(method + " " + path).isIn(403, 404, 405);
            }
        }
    }

    private static Map<Route, String> allowed() {
        Map<Route, String> allowed = new TreeMap<>();
        TABLE.lines().forEach(line -> {
            int last = line.lastIndexOf(' ');
            String[] words = line.substring(0, last).strip().split(" +", 2);
            allowed.put(new Route(words[0], words[1]), line.substring(last + 1));
        });
        return allowed;
    }

    private static HttpResponse<String> ask(String method, Route route, Visitor visitor) {
        List<String> headers = new ArrayList<>(headers(visitor));
        headers.addAll(List.of("Content-Type", route.type()));
        return SERVICE.send(
                method, route.address(), HttpRequest.BodyPublishers.noBody(), headers.toArray(String[]::new));
    }

    private static List<String> headers(Visitor visitor) {
        if (visitor == Visitor.NOBODY) {
            return List.of();
        }
        if (!visitor.isSession()) {
            return List.of("Authorization", BEARERS.getOrDefault(visitor.name(), ""));
        }
        List<String> cookie = List.of("Cookie", "__Host-session=" + session());
        return visitor == Visitor.SESSION
                ? Stream.concat(cookie.stream(), Stream.of("X-CSRF-Token", CSRF))
                        .toList()
                : cookie;
    }

    /** A new one each time, since one of the routes ends it. */
    private static String session() {
        String id = "%043d".formatted(++sessions);
        SERVICE.asOwner().useHandle(handle -> handle.execute("""
                        insert into session (hash, actor, roles, csrf, created_at, used_at)
                        values (sha256(?), ?, '{editor,officer,admin}', ?, timestamptz '2026-11-22T12:00:00Z',
                            timestamptz '2026-11-22T12:00:00Z')
                        """, id.getBytes(StandardCharsets.UTF_8), ACTOR, CSRF));
        return id;
    }

    private static int announced(Route route, Visitor visitor) throws IOException {
        StringBuilder request =
                new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(route.method, route.address()));
        List<String> headers = headers(visitor);
        for (int i = 0; i < headers.size(); i += 2) {
            request.append(headers.get(i))
                    .append(": ")
                    .append(headers.get(i + 1))
                    .append("\r\n");
        }
        request.append("Content-Type: %s\r\nContent-Length: 1000\r\n\r\n".formatted(route.type()));
        try (Socket socket = new Socket("localhost", SERVICE.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.append("{").toString().getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            byte[] status = socket.getInputStream().readNBytes(12);
            return Integer.parseInt(new String(status, 9, 3, StandardCharsets.ISO_8859_1));
        }
    }
}
