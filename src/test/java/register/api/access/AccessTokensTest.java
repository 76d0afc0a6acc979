package register.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.dropwizard.util.Duration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import register.RunningService;

/** The tokens of an identity provider, and everything that looks like one (OWASP ASVS 5.0, 9.1, 9.2 and 10.3). */
class AccessTokensTest {
    private static final Issuer ISSUER = new Issuer();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("access.issuer", ISSUER.address())
            .with("access.clientId", "register")
            .with("access.audience", Issuer.AUDIENCE));

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void aProgramActsUnderAnIdThatSaysNothingOfIt() {
        HttpResponse<String> answer = account(ISSUER.token(claims -> {}));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var account = RunningService.tree(answer.body());
        assertThat(account.at("/id").asText()).matches("a-[a-z0-9]{12}");
        assertThat(account.at("/roles").toString()).isEqualTo("[\"editor\"]");
        assertThat(account.at("/authentication").asText()).isEqualTo("access-token");
        assertThat(account.has("csrf")).isFalse();
        assertThat(account(ISSUER.token(claims -> {})).body()).isEqualTo(answer.body());
        assertThat(account(ISSUER.token(claims -> claims.subject("another"))).body())
                .isNotEqualTo(answer.body());
    }

    @Test
    void aPersonOfEntraIsTheSameInEveryApplication() {
        Consumer<JWTClaimsSet.Builder> person =
                claims -> claims.claim("tid", ISSUER.address().substring(7)).claim("oid", "person");

        assertThat(account(ISSUER.token(person.andThen(claims -> claims.subject("one"))))
                        .body())
                .isEqualTo(account(ISSUER.token(person.andThen(claims -> claims.subject("two"))))
                        .body());
    }

    @Test
    void aTypeOfBothKindsIsTaken() {
        for (String type : List.of("at+jwt", "application/at+jwt", "JWT")) {
            assertThat(account(ISSUER.signed(ISSUER.header(type).build(), claims -> {}, ISSUER.key()))
                            .statusCode())
                    .as(type)
                    .isEqualTo(200);
        }
    }

    static Stream<Arguments> attacks() throws Exception {
        RSAKey stranger = Issuer.newKey("first");
        JWSHeader.Builder header = ISSUER.header("at+jwt");
        Consumer<JWTClaimsSet.Builder> same = claims -> {};
        return Stream.of(
                attack("unsigned", new PlainJWT(ISSUER.claims(same)).serialize()),
                attack("a secret of the public key's text", hmac()),
                attack("for another audience", ISSUER.token(claims -> claims.audience("api://other"))),
                attack("for the client itself", ISSUER.token(claims -> claims.audience("register"))),
                attack("for nobody", ISSUER.token(claims -> claims.audience((String) null))),
                attack("of another issuer", ISSUER.token(claims -> claims.issuer("https://attacker.example"))),
                attack("of a longer issuer", ISSUER.token(claims -> claims.issuer(ISSUER.address() + "/"))),
                attack("expired", ISSUER.token(claims -> claims.expirationTime(after(-31)))),
                attack("not yet valid", ISSUER.token(claims -> claims.notBeforeTime(after(31)))),
                attack("without an end", ISSUER.token(claims -> claims.expirationTime(null))),
                attack("issued in the future", ISSUER.token(claims -> claims.issueTime(after(31)))),
                attack("with a blank subject", ISSUER.token(claims -> claims.subject(" "))),
                attack("with an empty subject", ISSUER.token(claims -> claims.subject(""))),
                attack("with a control character in the subject", ISSUER.token(claims -> claims.subject("a\0b"))),
                attack("with a subject that is too long", ISSUER.token(claims -> claims.subject("x".repeat(256)))),
                attack("without a subject", ISSUER.token(claims -> claims.subject(null))),
                attack(
                        "by a key that it brings",
                        ISSUER.signed(
                                header.jwk(stranger.toPublicJWK()).keyID(null).build(), same, stranger)),
                attack(
                        "by a key under our key's name",
                        ISSUER.signed(ISSUER.header("at+jwt").build(), same, stranger)),
                attack("with another end", tampered()),
                attack("an ID token by its nonce", ISSUER.token(claims -> claims.claim("nonce", "n"))),
                attack("an ID token by its hash", ISSUER.token(claims -> claims.claim("at_hash", "h"))),
                attack("an ID token of Keycloak", ISSUER.token(claims -> claims.claim("typ", "ID"))),
                attack("a refresh token of Keycloak", ISSUER.token(claims -> claims.claim("typ", "Refresh"))),
                attack(
                        "of another type",
                        ISSUER.signed(ISSUER.header("logout+jwt").build(), same, ISSUER.key())),
                attack(
                        "of no type",
                        ISSUER.signed(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID("first")
                                        .build(),
                                same,
                                ISSUER.key())),
                attack("garbage", "garbage"),
                attack("garbage in three parts", "a.b.c"),
                attack("empty parts", ".."),
                attack("oversized", ISSUER.token(claims -> claims.claim("more", "x".repeat(5000)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void nothingElseIsTakenForOne(String what, String token) {
        HttpResponse<String> answer = account(token);

        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(RunningService.tree(answer.body()).at("/type").asText()).endsWith("/problems/invalid-token");
        assertThat(answer.body()).doesNotContain("jose").doesNotContain("JWT").doesNotContain("attacker");
    }

    @Test
    void anAddressOfKeysInATokenIsNeverAsked() throws IOException {
        RSAKey stranger = Issuer.newKey("stranger");
        AtomicBoolean asked = new AtomicBoolean();
        HttpServer attacker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        attacker.createContext("/", exchange -> {
            asked.set(true);
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        attacker.start();
        try {
            URI keys = URI.create("http://localhost:" + attacker.getAddress().getPort() + "/keys");
            JWSHeader header =
                    ISSUER.header("at+jwt").jwkURL(keys).x509CertURL(keys).build();
            assertThat(account(ISSUER.signed(header, claims -> {}, stranger)).statusCode())
                    .isEqualTo(401);
        } finally {
            attacker.stop(0);
        }
        assertThat(asked).isFalse();
    }

    @Test
    void onlyABearerTokenIsAskedFor() {
        for (String header : List.of("Basic YTpi", "Bearer", "Bearer ", "Bearer a b", "bearer", "Bearer é")) {
            assertThat(SERVICE.get("/account", "Authorization", header).statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
        assertThat(SERVICE.get("/account").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer");
        assertThat(SERVICE.get("/account?access_token=" + ISSUER.token(claims -> {}))
                        .statusCode())
                .isNotEqualTo(200);
    }

    /** Another service, so that what was asked before is known. */
    @Test
    void aNewKeyIsFetchedOnceAndUnknownOnesLeadToNoMore() throws Exception {
        try (Issuer issuer = new Issuer()) {
            Provider provider = new Provider(issuer.address(), System::nanoTime);
            AccessSettings settings = settings(issuer);
            AccessTokens tokens = new AccessTokens(
                    provider,
                    Issuer.AUDIENCE,
                    new ClaimedRoles(settings),
                    new Actors(SERVICE.database().asService()),
                    SERVICE.clock());
            tokens.actor(issuer.token(claims -> {}));
            assertThat(issuer.fetches()).isEqualTo(1);

            issuer.rotate("second");
            String byTheNewKey = issuer.token(claims -> {});
            assertThat(tokens.actor(byTheNewKey).roles()).containsExactly(Role.EDITOR);
            assertThat(issuer.fetches()).isEqualTo(2);

            // One key for all: making twenty can outlast the period in which fetches are limited.
            RSAKey unknownKey = Issuer.newKey("unknown");
            for (int i = 0; i < 20; i++) {
                String unknown = issuer.signed(
                        issuer.header("at+jwt").keyID("unknown-" + i).build(), claims -> {}, unknownKey);
                assertThat(catchThrowable(() -> tokens.actor(unknown)))
                        .hasMessageContaining("The token is not accepted");
            }
            assertThat(issuer.fetches()).isLessThanOrEqualTo(3);
            assertThat(tokens.actor(byTheNewKey).roles()).containsExactly(Role.EDITOR);
        }
    }

    @Test
    void rolesAreReadWhereverTheProviderPutsThem() {
        assertThat(roles("roles", Map.of("roles", List.of("editor", "admin", "other"))))
                .containsExactlyInAnyOrder(Role.EDITOR, Role.ADMIN);
        assertThat(roles("realm_access.roles", Map.of("realm_access", Map.of("roles", List.of("officer")))))
                .containsExactly(Role.OFFICER);
        assertThat(roles(
                        "resource_access.register.example.roles",
                        Map.of("resource_access", Map.of("register.example", Map.of("roles", List.of("editor"))))))
                .containsExactly(Role.EDITOR);
        assertThat(roles("groups", Map.of("groups", "editor"))).containsExactly(Role.EDITOR);
        assertThat(roles("https://example.org/roles", Map.of("https://example.org/roles", List.of("editor"))))
                .containsExactly(Role.EDITOR);
        assertThat(roles("roles", Map.of("roles", List.of("Editor", "not editor", "editors"))))
                .isEmpty();
        assertThat(roles("roles", Map.of("roles", "editor admin"))).isEmpty();
        assertThat(roles("roles.inner", Map.of("roles", List.of("editor")))).isEmpty();
        assertThat(roles("roles", Map.of())).isEmpty();
    }

    private static Set<Role> roles(String claim, Map<String, ?> claims) {
        return new ClaimedRoles(new AccessSettings(
                        "", "", "", "", "", claim, "editor", "officer", "admin", minutes(30), minutes(480), false))
                .in(claims);
    }

    private static AccessSettings settings(Issuer issuer) {
        return new AccessSettings(
                issuer.address(),
                "register",
                "",
                "openid",
                Issuer.AUDIENCE,
                "roles",
                "editor",
                "officer",
                "admin",
                minutes(30),
                minutes(480),
                false);
    }

    private static Duration minutes(int minutes) {
        return Duration.minutes(minutes);
    }

    private static HttpResponse<String> account(String token) {
        return SERVICE.get("/account", "Authorization", "Bearer " + token);
    }

    private static Arguments attack(String what, String token) {
        return Arguments.of(what, token);
    }

    private static Date after(int seconds) {
        return Date.from(Issuer.NOW.plusSeconds(seconds));
    }

    /** The public key is known to all; as the secret of a shared-key algorithm it would let all sign. */
    private static String hmac() throws JOSEException {
        byte[] publicKey = ISSUER.key().toRSAPublicKey().getEncoded();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID("first")
                        .build(),
                ISSUER.claims(claims -> {}));
        token.sign(new MACSigner(publicKey));
        return token.serialize();
    }

    /** The claims of one token with the signature of another. */
    private static String tampered() {
        String[] one =
                ISSUER.token(claims -> claims.expirationTime(after(-600))).split("\\.", -1);
        String[] other = ISSUER.token(claims -> {}).split("\\.", -1);
        return other[0] + "." + other[1] + "." + one[2];
    }
}
