package register.intake.editing;

import static register.api.http.Format.JSON_TYPE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.api.reading.Permalinks;
import register.api.tables.SingleRow;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LogTransaction;

/** The resource that removes content from the log where the law requires it. */
@Path("/redactions")
@Tag(name = "redactions", description = "Remove information from the log where the law requires it.")
@Produces(JSON_TYPE)
public final class RedactionsResource {
    private final Redactor redacting;
    private final Permalinks permalinks;

    /**
     * Creates the resource for a log.
     *
     * @param beside removes copies kept outside the log, given the texts that were removed
     */
    public RedactionsResource(Log log, Permalinks permalinks, BiConsumer<LogTransaction, Set<String>> beside) {
        this.redacting = new Redactor(log, beside);
        this.permalinks = permalinks;
    }

    /** The redaction entries, one for each entry that content was removed from. */
    public record Redacted(List<Entry> items) {}

    @POST
    @Allowed(Role.ADMIN)
    @Consumes(JSON_TYPE)
    @Operation(
            operationId = "redact",
            summary = "Remove fields of an entry, or its whole content",
            description = "A new entry records what was removed, when and under which law. The log stays whole. The"
                    + " information is no longer in any table, index, response or permanent link. Purge it from caches"
                    + " that have a copy.")
    public Response redact(
            @Parameter(
                            description = "Why you are making the change. It is published with the entry permanently.",
                            required = true)
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @BeanParam Actor actor,
            byte[] what) {
        WriteContext write = WriteContext.of(actor.id(), reason, null);
        ObjectNode said = ItemRules.object(what);
        RedactionRequest redact = ItemRules.read(said, RedactionRequest.class);
        List<Entry> entries = redact(redact, write);
        String last = Long.toString(entries.get(entries.size() - 1).number());
        return Response.status(Response.Status.CREATED)
                .location(permalinks.address("entries", last).uri())
                .entity(new SingleRow<>("Redactions", List.of(), new Redacted(entries), Map.of()))
                .build();
    }

    /** Removes content, and returns the redaction entries; the page uses it too. */
    public List<Entry> redact(RedactionRequest what, WriteContext write) {
        PersonalData.refuse("ground", what.ground(), write);
        return redacting.redact(what, write);
    }
}
