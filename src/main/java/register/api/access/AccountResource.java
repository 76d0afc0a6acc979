package register.api.access;

import static register.api.http.Format.HTML_TYPE;
import static register.api.http.Format.JSON_TYPE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.tables.Button;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.SingleRow;

/** The endpoint for the caller's own account. */
@Path("/account")
@Tag(name = "access", description = "Signing in, roles and tokens. You do not need them to read.")
@Produces({JSON_TYPE, HTML_TYPE})
public final class AccountResource {
    /** The fields that callers see of their own account. */
    public static final List<Field<Account>> FIELDS = List.of(
            Field.of(
                    "id",
                    "ID",
                    "This ID is published with each change you make. It does not say who you are.",
                    Account::id),
            Field.<Account>of("roles", "Roles", "What you can do.", Account::roles)
                    .typed(Datatype.TEXTS),
            Field.of("authentication", "Signed in with", "How you signed in.", Account::authentication),
            Field.<Account>of(
                            "csrf",
                            "Form token",
                            "Send it with each change from a browser, in the header X-CSRF-Token or the field csrf.",
                            Account::csrf)
                    .hidden());

    AccountResource() {}

    /** The account of the signed-in caller. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Account(
            String id,
            List<Role> roles,
            AuthenticationMethod authentication,
            @Nullable String csrf) {
        static Account of(Actor actor) {
            List<Role> roles = actor.roles().stream().sorted().toList();
            return new Account(
                    actor.id(), roles, actor.how(), actor.how() == AuthenticationMethod.SESSION ? actor.csrf() : null);
        }
    }

    @GET
    @SignedIn
    @Operation(
            operationId = "getAccount",
            summary = "Get the account that is signed in, and its roles",
            description =
                    "The log has the ID and nothing else about the person: we store no name and no email address.")
    public Response account(@BeanParam Actor actor) {
        List<Button> buttons = actor.how() == AuthenticationMethod.SESSION
                ? List.of(new Button("Sign out", "/sign-out", Map.of(CsrfProtection.FIELD, actor.csrf())))
                : List.of();
        return Response.ok(new SingleRow<>("Your account", FIELDS, Account.of(actor), Map.of(), buttons))
                .build();
    }
}
