package register.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.Logged;
import register.RunningService;

/** The tokens that an admin gives to scripts, over HTTP. */
class ScriptTokensTest {
    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private final Visitor admin = new Visitor(SERVICE.base());
    private String csrf = "";

    /** As somebody whom a provider has vouched for. */
    @BeforeEach
    void signInAnAdmin() {
        SERVICE.clock().set("2026-11-22T12:00:00Z");
        Sessions sessions = new Sessions(
                SERVICE.database().asService(), SERVICE.clock(), Duration.ofDays(1000), Duration.ofDays(1000));
        String actor = new Actors(SERVICE.database().asService()).id("https://provider.example", "admin");
        admin.setCookie("__Host-session", sessions.begin(actor, Set.of(Role.ADMIN)));
        csrf = admin.csrf();
    }

    @Test
    void aTokenIsShownOnceAndOpensWhatItIsFor() {
        HttpResponse<String> answer = create("{\"name\": \"import\", \"roles\": [\"editor\"]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = RunningService.tree(answer.body());
        String token = made.at("/token").asText();
        assertThat(token).matches("crt_[A-Za-z0-9]{32}");
        assertThat(made.at("/expiresAt").asText()).isEqualTo("2027-02-20T12:00:00Z");
        JsonNode account = RunningService.tree(account(token).body());
        assertThat(account.at("/id").asText()).isEqualTo(made.at("/id").asText());
        assertThat(account.at("/roles").toString()).isEqualTo("[\"editor\"]");
        assertThat(admin.get("/tokens").body())
                .contains(made.at("/id").asText())
                .doesNotContain(token);
        assertThat(admin.get("/tokens.html").body()).contains("import").doesNotContain(token);
        assertThat(kept()).isNotEmpty().noneMatch(row -> row.contains(token.substring(4)));
    }

    @Test
    void aTokenEnds() {
        String token = token("{\"name\": \"short\", \"roles\": [\"editor\"], \"days\": 1}");

        SERVICE.clock().set("2026-11-23T11:59:59Z");
        assertThat(account(token).statusCode()).isEqualTo(200);
        SERVICE.clock().set("2026-11-23T12:00:00Z");
        assertThat(account(token).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatIsTakenBackOpensNothingFromThenOn() {
        JsonNode made = RunningService.tree(
                create("{\"name\": \"lost\", \"roles\": [\"officer\"]}").body());
        String id = made.at("/id").asText();

        assertThat(revoke(id).statusCode()).isEqualTo(204);

        assertThat(account(made.at("/token").asText()).statusCode()).isEqualTo(401);
        assertThat(revoke(id).statusCode()).isEqualTo(204);
        assertThat(listed(id).at("/revokedAt").asText()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(revoke("t-aaaaaaaaaaaa").statusCode()).isEqualTo(404);
        assertThat(revoke("nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void whenATokenWasUsedIsWrittenOnceAMinute() {
        JsonNode made = RunningService.tree(
                create("{\"name\": \"used\", \"roles\": [\"editor\"]}").body());
        String id = made.at("/id").asText();
        assertThat(listed(id).has("usedAt")).isFalse();

        account(made.at("/token").asText());
        SERVICE.clock().set("2026-11-22T12:00:59Z");
        account(made.at("/token").asText());
        assertThat(listed(id).at("/usedAt").asText()).isEqualTo("2026-11-22T12:00:00Z");
        SERVICE.clock().set("2026-11-22T12:01:01Z");
        account(made.at("/token").asText());
        assertThat(listed(id).at("/usedAt").asText()).isEqualTo("2026-11-22T12:01:01Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crt_",
                "crt_short",
                "crt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "crt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "crt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA-",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "CRT_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            })
    void whatIsNoTokenOpensNothing(String token) {
        assertThat(account(token).statusCode()).isEqualTo(401);
        assertThat(account(token).body()).contains("/problems/invalid-token").doesNotContain("AAA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"x\", \"roles\": [\"admin\"]} | roles can be editor and officer",
                "{\"name\": \"x\", \"roles\": [\"owner\"]} | roles can be editor and officer",
                "{\"name\": \"x\", \"roles\": []} | roles is empty",
                "{\"name\": \"x\"} | roles is empty",
                "{\"name\": \"\", \"roles\": [\"editor\"]} | name is blank",
                "{\"name\": \"a\\nb\", \"roles\": [\"editor\"]} | line break",
                "{\"roles\": [\"editor\"]} | name is blank",
                "{\"name\": \"x\", \"roles\": [\"editor\"], \"days\": 367} | days must be from 1 to 366",
                "{\"name\": \"x\", \"roles\": [\"editor\"], \"days\": 0} | days must be from 1 to 366",
                "{\"name\": \"x\", \"roles\": [\"editor\"], \"createdBy\": \"me\"} | send an object like",
                "{\"name\": \"x\", \"roles\": \"editor\"} | send an object like",
                "[] | send an object like",
                "null | send an object like",
                "{ | send an object like",
            })
    void aTokenIsAskedForInSoManyWords(String body, String because) {
        HttpResponse<String> answer = create(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(RunningService.tree(answer.body()).at("/detail").asText()).contains(because);
    }

    @Test
    void aTokenIsNotAskedForInAnotherForm() {
        assertThat(admin.send("POST", "/tokens", "x", "X-CSRF-Token", csrf, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
        assertThat(admin.send("POST", "/tokens", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(create("{\"name\": \"" + "x".repeat(20_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    /** The server would otherwise hand on the one that it has seen on this connection before. */
    @Test
    void tokensThatDifferInCapitalsOnlyAreToldApart() {
        String token = token("{\"name\": \"capitals\", \"roles\": [\"editor\"]}");
        String other = "crt_" + swapped(token.substring(4));

        assertThat(account(token).statusCode()).isEqualTo(200);
        assertThat(account(other).statusCode()).isEqualTo(401);
        assertThat(account(token).statusCode()).isEqualTo(200);
    }

    private static String swapped(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT))
                ? text.toUpperCase(Locale.ROOT)
                : text.toLowerCase(Locale.ROOT);
    }

    @Test
    void aTokenMakesNoTokens() {
        HttpResponse<String> answer = new Visitor(SERVICE.base())
                .send(
                        "POST",
                        "/tokens",
                        "{\"name\": \"x\", \"roles\": [\"editor\"]}",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        SERVICE.bearer(Role.ADMIN));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("a token cannot create tokens");
    }

    @Test
    void theLogOfAccessHoldsIdsAndNoSecrets() {
        Logged log = Logged.by("access");

        JsonNode made = RunningService.tree(create("{\"name\": \"jane.doe@example.org\", \"roles\": [\"editor\"]}")
                .body());
        account(made.at("/token").asText());
        account("crt_x");
        revoke(made.at("/id").asText());
        admin.send("POST", "/sign-out", "", "X-CSRF-Token", csrf);

        log.close();
        List<String> lines = log.lines();
        String id = made.at("/id").asText();
        assertThat(lines).anyMatch(line -> line.matches("token created: token=" + id + " roles=editor .* by=a-.*"));
        assertThat(lines).anyMatch(line -> line.equals("token refused: shape"));
        assertThat(lines).anyMatch(line -> line.matches("token revoked: token=" + id + " by=a-[a-z0-9]{12}"));
        assertThat(lines).anyMatch(line -> line.matches("signed out: actor=a-[a-z0-9]{12} roles=admin how=session"));
        assertThat(lines).noneMatch(line -> line.contains("jane") || line.contains("crt_") || line.contains(csrf));
    }

    /** The service's own role cannot widen what was allowed, nor forget whom the log names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from actor",
                "update actor set subject = 'x'",
                "delete from token",
                "update token set roles = '{admin}'",
                "update token set expires_at = now()",
                "update token set hash = ''",
                "update session set roles = '{admin}'",
                "update session set actor = 'x'",
                "truncate session",
                "truncate token",
            })
    void theServicesRoleKeepsWhatWasAllowed(String sql) {
        assertThatThrownBy(() -> SERVICE.database().asService().useHandle(handle -> handle.execute(sql)))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private HttpResponse<String> create(String body) {
        return admin.send("POST", "/tokens", body, "Content-Type", "application/json", "X-CSRF-Token", csrf);
    }

    private String token(String body) {
        return RunningService.tree(create(body).body()).at("/token").asText();
    }

    private HttpResponse<String> revoke(String id) {
        return admin.send("DELETE", "/tokens/" + id, "", "X-CSRF-Token", csrf);
    }

    private JsonNode listed(String id) {
        for (JsonNode token : RunningService.tree(admin.get("/tokens").body()).at("/items")) {
            if (token.at("/id").asText().equals(id)) {
                return token;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    private static HttpResponse<String> account(String token) {
        return SERVICE.get("/account", "Authorization", "Bearer " + token);
    }

    private static List<String> kept() {
        return SERVICE.asOwner()
                .withHandle(handle -> handle.createQuery("select token::text from token")
                        .mapTo(String.class)
                        .list());
    }
}
