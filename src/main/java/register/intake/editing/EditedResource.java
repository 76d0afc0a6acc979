package register.intake.editing;

import static register.api.http.Format.JSON_TYPE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.api.access.RolesProvider;
import register.api.reading.PublicRegister;
import register.api.reading.RegisterResource;
import register.store.log.Log;
import register.values.Reference;

/**
 * The resource of a register whose records can be changed; the base of those that add methods.
 *
 * @param <T> the type of its items
 * @param <R> the type of what is computed beside them
 */
public class EditedResource<T, R> extends RegisterResource<T, R> implements RolesProvider {
    /** The media type of a JSON merge patch (RFC 7396). */
    public static final String MERGE_PATCH_TYPE = "application/merge-patch+json";

    private static final String REFERENCE = "What tells the record from the others, as it stands in its address.";
    private static final String REASON = "Why. It is kept with the entry for good and published with it.";
    private static final String OVERRIDING =
            "Why what looks like personal data may be published, where it is only a warning; kept with the reason.";
    private static final String IF_MATCH = "The entity tag that the record was read with.";
    private static final String IF_NONE_MATCH = "`*`, to make a record that there is not to be yet.";

    private final Editor<T> editor;
    private final Set<Role> allowed;

    public EditedResource(PublicRegister<T, R> register, ItemRules<T> rules, Set<Role> allowed, Log log) {
        super(register);
        this.editor = new Editor<>(log, rules, register.publisher()::tag);
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public Set<Role> allowed() {
        return allowed;
    }

    /** Returns the editor of its records, which the pages use too. */
    public final Editor<T> editor() {
        return editor;
    }

    @POST
    @Allowed
    @Consumes(JSON_TYPE)
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "create",
            summary = "Make a record",
            description = "A request that is sent again under the same key leads to the same entry, and to no other.")
    public Response create(
            @Parameter(description = "A key of your own for this request, such as a UUID.", required = true)
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String key,
            @Parameter(description = REASON, required = true) @QueryParam("reason") @Nullable String reason,
            @Parameter(description = OVERRIDING) @QueryParam("overriding") @Nullable String overriding,
            @BeanParam Actor actor,
            byte[] item) {
        IdempotencyKey idempotency = IdempotencyKey.of(key);
        return written(editor.create(item, idempotency, WriteContext.of(actor.id(), reason, overriding)));
    }

    @PUT
    @Path("{reference}")
    @Allowed
    @Consumes(JSON_TYPE)
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "put",
            summary = "Say the whole of a record, in place of what it says or for the first time",
            description = "What changes nothing is no entry: the record is answered as it stands.")
    public Response put(
            @Parameter(description = REFERENCE) @PathParam("reference") String reference,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(description = IF_NONE_MATCH) @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable
                    String ifNoneMatch,
            @Parameter(description = REASON, required = true) @QueryParam("reason") @Nullable String reason,
            @Parameter(description = OVERRIDING) @QueryParam("overriding") @Nullable String overriding,
            @BeanParam Actor actor,
            byte[] item) {
        String key = Reference.asked(reference).key();
        Preconditions preconditions = Preconditions.of(ifMatch, ifNoneMatch);
        return written(editor.put(key, item, preconditions, WriteContext.of(actor.id(), reason, overriding)));
    }

    @PATCH
    @Path("{reference}")
    @Allowed
    @Consumes(MERGE_PATCH_TYPE)
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "patch",
            summary = "Change some of what a record says (RFC 7396)",
            description = "A member that is null is taken away; a list is replaced whole.")
    public Response patch(
            @Parameter(description = REFERENCE) @PathParam("reference") String reference,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Parameter(description = REASON, required = true) @QueryParam("reason") @Nullable String reason,
            @Parameter(description = OVERRIDING) @QueryParam("overriding") @Nullable String overriding,
            @BeanParam Actor actor,
            byte[] patch) {
        WriteContext write = WriteContext.of(actor.id(), reason, overriding);
        return written(
                editor.patch(register().records().current(reference), patch, Preconditions.of(ifMatch, null), write));
    }

    @DELETE
    @Path("{reference}")
    @Allowed
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "withdraw",
            summary = "Withdraw a record",
            description =
                    "Its address answers 410 then, with what it was and why; its pinned addresses answer as before.")
    public Response withdraw(
            @Parameter(description = REFERENCE) @PathParam("reference") String reference,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Parameter(description = REASON, required = true) @QueryParam("reason") @Nullable String reason,
            @BeanParam Actor actor) {
        WriteContext write = WriteContext.of(actor.id(), reason, null);
        return register()
                .records()
                .withdrawn(editor.withdraw(
                        register().records().current(reference), Preconditions.of(ifMatch, null), write));
    }

    private Response written(Editor.Outcome<T> outcome) {
        return register().records().written(outcome.recorded(), outcome.isNew());
    }
}
