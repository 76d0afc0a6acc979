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

    private static final String REFERENCE = "The reference of the record, as in its address.";
    private static final String REASON = "Why you are making the change. It is published with the entry permanently.";
    private static final String OVERRIDING =
            "Why text that looks like personal data can be published. Only for warnings. It is published"
                    + " with the reason.";
    private static final String IF_MATCH = "The ETag you got with the record.";
    private static final String IF_NONE_MATCH = "`*`, to create a record that does not exist yet.";

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
            summary = "Create a record",
            description =
                    "If you send a request again with the same key, you get the same entry, not a second one. Without a key, a request that is sent again is refused, because the record exists.")
    public Response create(
            @Parameter(description = "A key that you choose for this request, like a UUID.")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String key,
            @Parameter(description = REASON, required = true) @QueryParam("reason") @Nullable String reason,
            @Parameter(description = OVERRIDING) @QueryParam("overriding") @Nullable String overriding,
            @BeanParam Actor actor,
            byte[] item) {
        @Nullable IdempotencyKey idempotency = key == null ? null : IdempotencyKey.of(key);
        return written(editor.create(item, idempotency, WriteContext.of(actor.id(), reason, overriding)));
    }

    @PUT
    @Path("{reference}")
    @Allowed
    @Consumes(JSON_TYPE)
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "put",
            summary = "Create or replace a record",
            description = "If nothing changes, no entry is made and you get the record as it is.")
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
            summary = "Change some fields of a record (RFC 7396)",
            description = "A member that is null is removed. A list is replaced as a whole.")
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
            description = "Its address then returns 410, with its name and the reason. Its permanent links still work.")
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
