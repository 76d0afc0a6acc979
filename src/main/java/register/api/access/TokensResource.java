package register.api.access;

import static register.api.http.Format.HTML_TYPE;
import static register.api.http.Format.JSON_TYPE;
import static register.values.problem.Problem.CONTENT_TOO_LARGE;
import static register.values.problem.Problem.FORBIDDEN;
import static register.values.problem.Problem.INVALID_ITEM;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.values.Json;

/** The endpoints for script tokens, for admins. */
@Path("/tokens")
@Tag(name = "access")
@Produces({JSON_TYPE, HTML_TYPE})
public final class TokensResource {
    /** The fields that an admin sees of a token. */
    public static final List<Field<ScriptToken>> FIELDS = List.of(
            Field.of("id", "Id", "The log names it beside each change made with the token.", ScriptToken::id),
            Field.of("name", "Name", "What it is for.", ScriptToken::name),
            Field.<ScriptToken>of("roles", "Roles", "What it can do.", ScriptToken::roles)
                    .typed(Datatype.TEXTS),
            Field.of("createdBy", "Created by", "The ID of a person, or the command line.", ScriptToken::createdBy),
            moment("createdAt", "Created", "When it was created, in UTC.", ScriptToken::createdAt),
            moment("expiresAt", "Expires", "When it stops working, in UTC.", ScriptToken::expiresAt),
            moment("revokedAt", "Revoked", "When it was revoked, in UTC.", ScriptToken::revokedAt),
            moment("usedAt", "Last used", "To the minute, in UTC.", ScriptToken::usedAt));

    /** The fields that an admin sees once, when a token is created. */
    public static final List<Field<Shown>> SHOWN = List.of(
            Field.of("token", "Token", "Copy it now and keep it safe. It is shown only once.", Shown::token),
            Field.of(
                    "id",
                    "Id",
                    "The log names it beside each change made with the token.",
                    shown -> shown.made().id()),
            Field.of(
                    "expiresAt",
                    "Expires",
                    "When it stops working.",
                    shown -> shown.made().expiresAt()));

    private static final int LARGEST = 16 * 1024;

    private final ScriptTokens tokens;
    private final Address base;

    TokensResource(ScriptTokens tokens, Address base) {
        this.tokens = tokens;
        this.base = base;
    }

    /** A new token with its secret. */
    @Schema(name = "IssuedScriptToken")
    public record Shown(
            @JsonUnwrapped ScriptToken made,

            @Schema(description = "Send it in the header Authorization, after Bearer. It is shown only once.")
            String token) {
        @Override
        public String toString() {
            return made.id();
        }
    }

    /** A request for a new token. */
    @Schema(name = "ScriptTokenRequest")
    public record Wanted(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "What it is for. Do not give a person's name.")
            @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "`editor`, `officer` or both.") @Nullable
            List<String> roles,

            @Schema(description = "From 1 to 366. The default is 90.") @Nullable
            Integer days) {

        private static Wanted read(InputStream body) {
            try {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw CONTENT_TOO_LARGE.because("the request can have at most %d bytes", LARGEST);
                }
                Wanted wanted = Json.mapper().readValue(bytes, Wanted.class);
                if (wanted != null) {
                    return wanted;
                }
            } catch (IOException malformed) {
                // The malformed body may contain anything, and is not repeated.
            }
            throw INVALID_ITEM.because(
                    "send an object like {\"name\": \"import\", \"roles\": [\"editor\"], \"days\": 90}");
        }

        /**
         * Returns the requested roles. Admin tokens are created on the command line only, so that a stolen session
         * cannot create a lasting one.
         */
        private Set<Role> held() {
            Set<Role> held = EnumSet.noneOf(Role.class);
            for (String word : roles == null ? List.<String>of() : roles) {
                held.add(Role.named(word)
                        .filter(role -> role != Role.ADMIN)
                        .orElseThrow(() -> INVALID_ITEM.because("roles can be editor and officer")));
            }
            return held;
        }
    }

    @GET
    @Allowed(Role.ADMIN)
    @Operation(
            operationId = "listTokens",
            summary = "List the tokens of scripts",
            description = "Newest first, with expired and revoked ones. The tokens themselves are never shown.")
    public Response all() {
        return Response.ok(list(TokenForm.BLANK)).build();
    }

    /** Returns every token, with the form for a new one. */
    Table<ScriptToken> list(TokenForm form) {
        List<ScriptToken> all = tokens.all();
        Map<String, String> links = Map.of("self", base.at("tokens").toString());
        Map<String, Object> about = Map.of("total", all.size());
        return new Table<>("Script tokens", FIELDS, Rows.of(all), about, links, false, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMIN)
    @Operation(
            operationId = "createToken",
            summary = "Create a token for a script",
            description =
                    "The response has the token, which is shown only once. You cannot create a token with a token.")
    public Response create(@Parameter(hidden = true) InputStream body, @BeanParam Actor actor) {
        requirePerson(actor);
        return made(Wanted.read(body), actor);
    }

    Response made(Wanted wanted, Actor actor) {
        int days = wanted.days() == null ? ScriptTokens.DEFAULT_DAYS : wanted.days();
        ScriptTokens.Made made =
                tokens.create(wanted.name() == null ? "" : wanted.name(), wanted.held(), days, actor.id());
        Shown shown = new Shown(made.token(), made.secret());
        return Response.status(Response.Status.CREATED)
                .entity(new SingleRow<>("Token " + made.token().id(), SHOWN, shown, Map.of()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Allowed(Role.ADMIN)
    @Operation(
            operationId = "revokeToken",
            summary = "Revoke a token permanently",
            description = "It stays in the list, because the log may have its ID.")
    public Response revoke(
            @Parameter(description = "The ID of the token, like `t-7k2m4n6p8q1r`.") @PathParam("id") String id,
            @BeanParam Actor actor) {
        tokens.revoke(id, actor.id());
        return Response.noContent().build();
    }

    static void requirePerson(Actor actor) {
        if (actor.how() == AuthenticationMethod.SCRIPT_TOKEN) {
            throw FORBIDDEN.because("a token cannot create tokens; sign in");
        }
    }

    private static Field<ScriptToken> moment(
            String name, String label, String description, Function<ScriptToken, @Nullable Object> value) {
        return Field.of(name, label, description, value).typed(Datatype.MOMENT);
    }
}
