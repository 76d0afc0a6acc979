package register.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** A browser signs in by a provider, acts and signs out. */
class SignInTest {
    private static final MockOAuth2Server PROVIDER = provider();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("access.issuer", PROVIDER.issuerUrl("council").toString())
            .with("access.clientId", "register")
            .with("access.clientSecret", "only for tests"));

    private final Visitor visitor = new Visitor(SERVICE.base());

    /**
     * At the time of the service; how long a token lasts it says by the machine's clock, so it lasts for long, and in seconds
     * that an int can hold.
     */
    static MockOAuth2Server provider() {
        OAuth2TokenCallback lasting = new DefaultOAuth2TokenCallback(
                "council",
                "somebody",
                "JWT",
                null,
                Map.of(),
                Duration.ofDays(18_250).toSeconds());
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
                true, null, null, false, new OAuth2TokenProvider(new KeyProvider(), Issuer.NOW), Set.of(lasting)));
        server.start();
        return server;
    }

    @AfterAll
    static void close() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void setTheClock() {
        SERVICE.clock().set("2026-11-22T12:00:00Z");
    }

    @Test
    void whoSignsInIsKnownByTheirRolesAndNothingElse() {
        HttpResponse<String> answer = signIn("jane.doe@example.gov.uk", "editor", "officer");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/account");
        var account = RunningService.tree(visitor.get("/account").body());
        assertThat(account.at("/roles").toString()).isEqualTo("[\"editor\",\"officer\"]");
        assertThat(account.at("/authentication").asText()).isEqualTo("session");
        assertThat(account.at("/id").asText()).matches("a-[a-z0-9]{12}");
        List<String> kept = SERVICE.asOwner()
                .withHandle(handle -> handle.createQuery("select actor::text || session::text from actor join session"
                                + " on session.actor = actor.id")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(visitor.cookie("__Host-session")));
    }

    @Test
    void theSameParticipantHasTheSameId() {
        signIn("one", "editor");
        String first =
                RunningService.tree(visitor.get("/account").body()).at("/id").asText();
        signIn("one");
        var again = RunningService.tree(visitor.get("/account").body());

        assertThat(again.at("/id").asText()).isEqualTo(first);
        assertThat(again.at("/roles").toString()).isEqualTo("[]");
    }

    @Test
    void theCookiesAreKeptToThisHostAndFromScripts() {
        HttpResponse<String> begun = visitor.get("/sign-in");
        HttpResponse<String> ended = callback(logIn(Visitor.location(begun), "one", "editor"));

        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-sign-in=[\\w.-]+; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600");
        assertThat(ended.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.matches("__Host-session=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("__Host-sign-in=;") && cookie.contains("Max-Age=0"));
        for (HttpResponse<String> answer : List.of(begun, ended, visitor.get("/account"), visitor.get("/contracts"))) {
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void theProviderIsAskedWithProofAndWithoutTheSecret() {
        String address = Visitor.location(visitor.get("/sign-in"));

        assertThat(address)
                .startsWith(PROVIDER.issuerUrl("council").toString())
                .contains("response_type=code")
                .contains("code_challenge_method=S256")
                .contains("code_challenge=")
                .contains("nonce=")
                .contains("state=")
                .contains("scope=openid")
                .doesNotContain("secret");
        assertThat(visitor.cookie("__Host-sign-in").split("\\.", -1)[0])
                .satisfies(secret -> assertThat(address).doesNotContain(secret));
    }

    @Test
    void aSessionThatTheBrowserCameWithIsNotTakenOver() {
        signIn("one", "editor");
        String before = visitor.cookie("__Host-session");

        signIn("one", "editor");

        assertThat(visitor.cookie("__Host-session")).isNotEqualTo(before);
        assertThat(SERVICE.get("/account", "Cookie", "__Host-session=" + before).statusCode())
                .isEqualTo(401);

        Visitor fixed = new Visitor(SERVICE.base());
        fixed.setCookie("__Host-session", "A".repeat(43));
        signIn(fixed, "two");
        assertThat(SERVICE.get("/account", "Cookie", "__Host-session=" + "A".repeat(43))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatAnotherBrowserHasBegunIsNotEndedHere() {
        Visitor attacker = new Visitor(SERVICE.base());
        String callback = logIn(Visitor.location(attacker.get("/sign-in")), "attacker", "admin");

        assertRefused(visitor.get(callback));
        visitor.get("/sign-in");
        assertRefused(visitor.get(callback));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeIsGoodOnce() {
        String begun = Visitor.location(visitor.get("/sign-in"));
        String pending = visitor.cookie("__Host-sign-in");
        String callback = logIn(begun, "one", "editor");
        assertThat(callback(callback).statusCode()).isEqualTo(303);

        assertRefused(visitor.get(callback));
        visitor.setCookie("__Host-sign-in", pending);
        assertRefused(visitor.get(callback));
    }

    @Test
    void aSignInWaitsTenMinutesAtMost() {
        String callback = logIn(Visitor.location(visitor.get("/sign-in")), "one", "editor");
        SERVICE.clock().set("2026-11-22T12:10:01Z");

        assertRefused(visitor.get(callback));
        String[] parts = visitor.cookie("__Host-sign-in").split("\\.", -1);
        visitor.setCookie("__Host-sign-in", parts[0] + "." + (Long.parseLong(parts[1]) + 60) + "." + parts[2]);
        assertRefused(visitor.get(callback));
    }

    @Test
    void whatTheProviderRefusesIsRefused() {
        String begun = Visitor.location(visitor.get("/sign-in"));
        String state = begun.replaceAll(".*[?&]state=([^&]*).*", "$1");

        assertRefused(visitor.get("/sign-in/callback?error=access_denied&error_description=No&state=" + state));
        assertRefused(visitor.get("/sign-in/callback?code=made-up&state=" + state));
        assertRefused(visitor.get("/sign-in/callback?code=x&iss=https://attacker.example&state=" + state));
        assertRefused(visitor.get("/sign-in/callback?code=x"));
        assertRefused(visitor.get("/sign-in/callback"));
    }

    @Test
    void whatLooksAtAnAddressUsesNothingUp() {
        String callback = logIn(Visitor.location(visitor.get("/sign-in")), "one", "editor");

        assertThat(visitor.send("HEAD", callback, "").statusCode()).isEqualTo(405);
        assertThat(callback(callback).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil",
                "/a\r\nSet-Cookie: x=y",
                "/%zz",
                "/é",
            })
    void oneIsReturnedToThisServiceOnly(String returnTo) {
        HttpResponse<String> answer =
                visitor.get("/sign-in?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"returnTo\"");
    }

    @Test
    void oneIsReturnedToWhereOneWas() {
        String begun = Visitor.location(visitor.get("/sign-in?returnTo=%2Fcontracts%3Flimit%3D5"));

        assertThat(Visitor.location(callback(logIn(begun, "one", "editor")))).isEqualTo("/contracts?limit=5");
        assertThat(visitor.get("/sign-in?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void aPathInTheCookieIsNoMoreTrusted() {
        String begun = Visitor.location(visitor.get("/sign-in"));
        String[] parts = visitor.cookie("__Host-sign-in").split("\\.", -1);
        visitor.setCookie("__Host-sign-in", parts[0] + "." + parts[1] + ".Ly9ldmlsLmV4YW1wbGU");

        assertThat(visitor.get(logIn(begun, "one", "editor")).statusCode()).isEqualTo(400);
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionIsRefused() {
        signIn("one", "editor");
        String csrf = visitor.csrf();

        assertForged(visitor.post("/sign-out", Map.of()));
        assertForged(visitor.post("/sign-out", Map.of("other", "x")));
        assertForged(visitor.post("/sign-out", Map.of("csrf", "wrong")));
        assertForged(visitor.post("/sign-out", Map.of("csrf", "")));
        assertForged(visitor.send("POST", "/sign-out", "", "X-CSRF-Token", "wrong"));
        assertForged(visitor.post("/sign-out", Map.of("csrf", csrf), "Sec-Fetch-Site", "cross-site"));
        assertForged(visitor.post("/sign-out", Map.of("csrf", csrf), "Sec-Fetch-Site", "same-site"));
        assertForged(visitor.post("/sign-out", Map.of("csrf", csrf), "Origin", "https://evil.example"));
        assertForged(visitor.post("/sign-out", Map.of("csrf", csrf), "Origin", "null"));
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/sign-out", Map.of("csrf", csrf, "x", "y".repeat(800_000)))
                        .statusCode())
                .isEqualTo(413);

        HttpResponse<String> out = visitor.post(
                "/sign-out", Map.of("csrf", csrf), "Origin", SERVICE.base(), "Sec-Fetch-Site", "same-origin");

        assertThat(out.statusCode()).as(out.body()).isEqualTo(303);
        assertThat(visitor.cookie("__Host-session")).isEmpty();
    }

    @Test
    void whoHasSignedOutIsNobody() {
        signIn("one", "editor");
        String session = visitor.cookie("__Host-session");

        assertThat(visitor.send("POST", "/sign-out", "", "X-CSRF-Token", visitor.csrf())
                        .statusCode())
                .isEqualTo(303);

        assertThat(SERVICE.get("/account", "Cookie", "__Host-session=" + session)
                        .statusCode())
                .isEqualTo(401);
        assertThat(SERVICE.get("/contracts", "Cookie", "__Host-session=" + session)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenLeavesTheCookieAside() {
        signIn("one", "editor");

        assertThat(visitor.get("/account", "Authorization", "Bearer nonsense").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/account", "Authorization", SERVICE.bearer(Role.OFFICER))
                        .body())
                .contains("officer")
                .doesNotContain("editor");
    }

    @Test
    void aSessionEndsWhenNobodyUsesItAndInAnyCaseAfterEightHours() {
        signIn("one", "editor");
        for (String used : List.of("12:29", "12:58", "13:27")) {
            SERVICE.clock().set("2026-11-22T" + used + ":00Z");
            assertThat(visitor.get("/account").statusCode()).as(used).isEqualTo(200);
        }
        SERVICE.clock().set("2026-11-22T13:57:01Z");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(401);

        setTheClock();
        signIn("two", "editor");
        for (int minutes = 20; minutes < 480; minutes += 20) {
            SERVICE.clock().set(Issuer.NOW.plusSeconds(minutes * 60L).toString());
            assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        }
        SERVICE.clock().set("2026-11-22T20:00:00Z");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(401);
    }

    @Test
    void sessionsThatHaveEndedAreRemoved() {
        SERVICE.clock().set("2026-11-22T11:00:00Z");
        String gone = new Sessions(
                        SERVICE.database().asService(), SERVICE.clock(), Duration.ofMinutes(30), Duration.ofHours(8))
                .begin(new Actors(SERVICE.database().asService()).id("x", "y"), Set.of());
        setTheClock();
        signIn("one", "editor");

        int left = SERVICE.asOwner()
                .withHandle(handle -> handle.createQuery("select count(*) from session where hash = :hash")
                        .bind("hash", Secret.hash(gone))
                        .mapTo(Integer.class)
                        .one());
        assertThat(left).isZero();
    }

    @Test
    void thePageOfTheAccountOffersToSignOut() {
        signIn("one", "editor");

        assertThat(visitor.get("/account.html").body())
                .contains("<form method=\"post\" action=\"/sign-out\"")
                .contains("name=\"csrf\" value=\"" + visitor.csrf() + "\"");
        assertThat(visitor.get("/contracts.html").body()).doesNotContain("csrf");
    }

    /** Gives the answer at the end of the way. */
    private HttpResponse<String> signIn(String name, String... roles) {
        return signIn(visitor, name, roles);
    }

    private static HttpResponse<String> signIn(Visitor visitor, String name, String... roles) {
        return visitor.get(logIn(Visitor.location(visitor.get("/sign-in")), name, roles));
    }

    private HttpResponse<String> callback(String address) {
        return visitor.get(address);
    }

    /** Fills in the provider's form and gives the address that it sends the browser to. */
    static String logIn(String address, String name, String... roles) {
        String claims = "{\"roles\": ["
                + String.join(
                        ",",
                        List.of(roles).stream().map(role -> '"' + role + '"').toList()) + "]}";
        HttpResponse<String> answer = new Visitor("none").post(address, Map.of("username", name, "claims", claims));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return URI.create(Visitor.location(answer)).toString();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/sign-in-refused");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static void assertForged(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/forged");
    }
}
