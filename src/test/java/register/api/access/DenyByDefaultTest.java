package register.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;

class DenyByDefaultTest {
    /** Addresses that say, or fail to say, who may call them. */
    @Path("/trial")
    public static final class Trial {
        @GET
        public String read(@BeanParam Actor actor) {
            return actor.id();
        }

        @POST
        public String unsaid() {
            return "reached";
        }

        @PATCH
        @Allowed
        public String withoutARole() {
            return "reached";
        }

        @PUT
        @Allowed({Role.EDITOR, Role.OFFICER})
        public String either(@BeanParam Actor actor) {
            return actor.id();
        }

        @DELETE
        @Allowed(Role.ADMIN)
        public String admin() {
            return "reached";
        }
    }

    /** An address that keeps nothing of what it is sent, and one beside it that does not say so. */
    @Path("/trial-letters")
    public static final class Letters {
        @POST
        @ChangesNothing
        public String answered(@BeanParam Actor actor) {
            return actor.id();
        }

        @PUT
        public String unsaid() {
            return "reached";
        }
    }

    /** One class for several registers, each with a role of its own. */
    public abstract static class Register implements RolesProvider {
        @POST
        @Allowed
        public String write() {
            return "reached";
        }
    }

    @Path("/trial-disclosures")
    public static final class Disclosures extends Register {
        @Override
        public Set<Role> allowed() {
            return Set.of(Role.OFFICER);
        }
    }

    @Path("/trial-nobodys")
    public static final class Nobodys extends Register {
        @Override
        public Set<Role> allowed() {
            return Set.of();
        }
    }

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings()
            .with("shippedData", "false")
            .with("strictTransportSecurity", "max-age=63072000; includeSubDomains")
            .withResource(new Trial())
            .withResource(new Letters())
            .withResource(new Disclosures())
            .withResource(new Nobodys()));

    @Test
    void readingNeedsNothing() {
        HttpResponse<String> answer = SERVICE.get("/trial", "Accept", "*/*");

        assertThat(answer.body()).isEqualTo("nobody");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    void whoeverMayReadMaySendWhatIsNotKept() {
        HttpResponse<String> answer = SERVICE.send("POST", "/trial-letters", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("nobody");
        assertThat(SERVICE.send("PUT", "/trial-letters", "Accept", "*/*").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatDoesNotSayWhoMayIsDoneByNobody() {
        String all = SERVICE.bearer(Role.values());

        for (HttpResponse<String> answer : List.of(
                SERVICE.send("POST", "/trial", "Accept", "*/*"),
                SERVICE.send("POST", "/trial", "Accept", "*/*", "Authorization", all),
                SERVICE.send("PATCH", "/trial", "Accept", "*/*", "Authorization", all),
                SERVICE.send("POST", "/trial-nobodys", "Accept", "*/*", "Authorization", all))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("/problems/forbidden").doesNotContain("reached");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /trial, EDITOR, 200",
        "PUT, /trial, OFFICER, 200",
        "PUT, /trial, ADMIN, 403",
        "DELETE, /trial, EDITOR, 403",
        "DELETE, /trial, ADMIN, 200",
        "POST, /trial-disclosures, EDITOR, 403",
        "POST, /trial-disclosures, OFFICER, 200",
        "POST, /trial-disclosures, ADMIN, 403",
        "GET, /tokens, EDITOR, 403",
        "GET, /tokens, OFFICER, 403",
        "GET, /tokens, ADMIN, 200",
        "GET, /account, EDITOR, 200",
    })
    void aRoleOpensWhatItIsForAndNothingElse(String method, String path, Role role, int status) {
        HttpResponse<String> answer =
                SERVICE.send(method, path, "Accept", "*/*", "Authorization", SERVICE.bearer(role));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        if (status == 403) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"insufficient_scope\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /trial",
        "DELETE, /trial",
        "POST, /trial-disclosures",
        "GET, /tokens",
        "GET, /account",
        "POST, /tokens",
        "DELETE, /tokens/t-123456789012",
        "HEAD, /account"
    })
    void whoeverIsNotSignedInIsAskedTo(String method, String path) {
        HttpResponse<String> answer = SERVICE.send(method, path, "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin").isEmpty())
                .isEqualTo(!path.startsWith("/trial"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts", "/nowhere", "/contracts?colour=red"})
    void whatIsAnsweredToATokenStaysWithWhoSentIt(String path) {
        HttpResponse<String> answer = SERVICE.get(path, "Authorization", SERVICE.bearer(Role.EDITOR));

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=63072000; includeSubDomains");
    }

    @Test
    void anActorThatReadsIsKnownByTheirToken() {
        HttpResponse<String> answer =
                SERVICE.get("/trial", "Accept", "*/*", "Authorization", SERVICE.bearer(Role.EDITOR));

        assertThat(answer.body()).matches("t-[a-z0-9]{12}");
    }
}
