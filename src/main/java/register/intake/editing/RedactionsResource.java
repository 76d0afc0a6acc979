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
import register.api.reading.Publisher;
import register.api.tables.One;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.Turn;

/** Where what the law demands is removed from the log. */
@Path("/redactions")
@Tag(name = "redactions", description = "What is removed from the log where the law demands it.")
@Produces(JSON_TYPE)
public final class RedactionsResource {
    private final Redacting redacting;
    private final Publisher publisher;

    /**
     * Redacts a log.
     *
     * @param beside removes what is kept of it outside the log, by the texts that were removed
     */
    public RedactionsResource(Log log, Publisher publisher, BiConsumer<Turn, Set<String>> beside) {
        this.redacting = new Redacting(log, beside);
        this.publisher = publisher;
    }

    /** The entries that say what was removed, one for each that it was removed from. */
    public record Redacted(List<Entry> items) {}

    @POST
    @Allowed(Role.ADMIN)
    @Consumes(JSON_TYPE)
    @Operation(
            operationId = "redact",
            summary = "Remove fields of an entry, or all that it says",
            description =
                    "An entry says what was removed, when and on what ground; the log stays whole. What is removed is"
                            + " in no table, index, answer or pinned address any more, and caches that have such an address have to"
                            + " be told.")
    public Response redact(
            @Parameter(description = "Why. It is kept with the entry for good and published with it.", required = true)
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @BeanParam Actor actor,
            byte[] what) {
        Write write = Write.of(actor.id(), reason, null);
        ObjectNode said = Intake.object(what);
        Redact redact = Intake.read(said, Redact.class);
        PersonalData.refuse("ground", redact.ground(), write);
        List<Entry> entries = redacting.redact(redact, write);
        String last = Long.toString(entries.get(entries.size() - 1).number());
        return Response.status(Response.Status.CREATED)
                .location(publisher.address("entries", last).uri())
                .entity(new One<>("Redactions", List.of(), new Redacted(entries), Map.of()))
                .build();
    }
}
