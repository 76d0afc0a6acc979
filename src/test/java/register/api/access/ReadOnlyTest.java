package register.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

/** While the register is only to be read, everything is read as before, and nothing is changed by anybody. */
class ReadOnlyTest {
    private static final MockOAuth2Server PROVIDER = SignInTest.provider();

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("readOnly", "true")
            .with("access.issuer", PROVIDER.issuerUrl("council").toString())
            .with("access.clientId", "register")
            .with("access.clientSecret", "only for tests"));

    @AfterAll
    static void close() {
        PROVIDER.shutdown();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /contracts, application/json",
        "PUT, /contracts/COV-12765, application/json",
        "PATCH, /contracts/COV-12765, application/merge-patch+json",
        "DELETE, /contracts/COV-12765, application/json",
        "POST, /disclosures, application/json",
        "POST, /redactions, application/json",
        "POST, /imports?register=contracts, text/csv",
        "POST, /imports/none-such/apply, application/json",
        "DELETE, /imports/none-such, application/json",
        "PUT, /mappings/some, application/json",
        "DELETE, /mappings/some, application/json",
        "POST, /tokens, application/json",
        "DELETE, /tokens/t-000000000000, application/json",
    })
    void nothingIsChanged(String method, String path, String type) {
        long head = SERVICE.json("/log").at("/number").asLong();

        HttpResponse<String> answer = SERVICE.send(
                method,
                path,
                BodyPublishers.ofString("{}"),
                "Authorization",
                SERVICE.bearer(Role.values()),
                "Content-Type",
                type);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(RunningService.tree(answer.body()).at("/type").asText()).endsWith("/problems/read-only");
        assertThat(SERVICE.json("/log").at("/number").asLong()).isEqualTo(head);
    }

    @Test
    void whoeverMayNotChangeAnythingIsToldThatFirst() {
        assertThat(SERVICE.send("POST", "/contracts").statusCode()).isEqualTo(401);
        assertThat(SERVICE.send("POST", "/contracts", "Authorization", SERVICE.bearer(Role.ADMIN))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/contracts",
                "/contracts/COV-12765",
                "/contracts.csv",
                "/contracts/summary?groupBy=status",
                "/contracts/COV-12765/entries",
                "/metrics/calls-offered",
                "/search?q=telephony",
                "/log",
                "/entries/1"
            })
    void everythingIsReadAsBefore(String path) {
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(200);
        assertThat(SERVICE.get(path, "Authorization", SERVICE.bearer(Role.EDITOR))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '{\"questions\": [\"Who supplies the telephones?\"]}'",
        "application/x-www-form-urlencoded, letter=Who+supplies+the+telephones%3F"
    })
    void lettersAreAnsweredAsBefore(String type, String body) {
        HttpResponse<String> answer =
                SERVICE.send("POST", "/answers", BodyPublishers.ofString(body), "Content-Type", type);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void peopleSignInAndOut() {
        Visitor visitor = new Visitor(SERVICE.base());
        String begun = Visitor.location(visitor.get("/sign-in"));

        HttpResponse<String> ended = visitor.get(SignInTest.logIn(begun, "somebody", "editor"));

        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(303);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/sign-out", Map.of("csrf", visitor.csrf())).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(401);
    }
}
