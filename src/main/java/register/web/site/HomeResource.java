package register.web.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.http.HttpResponses;
import register.api.http.ListFormats;
import register.api.http.Validator;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.intake.editing.EditedResource;
import register.registers.OpenRegisters;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Log;
import register.store.log.Register;
import register.values.Council;

/** The resource of the start page: the registers, and the contracts that are due soon. */
@Path("/")
@Tag(name = "start", description = "The start page.")
@ListFormats
public final class HomeResource {
    /** The public fields of a register. */
    public static final List<Field<Opened>> FIELDS = List.of(
            Field.<Opened>of("title", "Register", "The name of the register.", Opened::title)
                    .leadingTo(Opened::url),
            Field.of("records", "Records", "The number of records now.", Opened::records),
            Field.<Opened>of("changed", "Last changed", "When the register last changed, in UTC.", Opened::changed)
                    .typed(Datatype.MOMENT),
            Field.of("url", "Address", "The address of the register.", Opened::url));

    private static final int SOON = 5;

    private final Log log;
    private final Permalinks permalinks;
    private final Council council;
    private final List<EditedResource<?, ?>> registers;
    private final PublicRegister<Contract, ComputedContract> contracts;

    /** Creates the resource; the page also shows which contracts end or are reviewed soon. */
    public HomeResource(OpenRegisters open, Council council) {
        this.log = open.log();
        this.permalinks = open.permalinks();
        this.council = council;
        this.registers = open.resources();
        this.contracts = open.register(Contracts.DEFINITION);
    }

    /**
     * A register and its address.
     *
     * @param changed the time of its newest entry; absent if it has none
     */
    @Schema(name = "OpenedRegister")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Opened(
            String title, long records, @Nullable Instant changed, String url) {}

    /** The contracts that end or are reviewed next; only the HTML page shows them. */
    final class Soon implements PageContext {
        private final Snapshot snapshot;

        private Soon(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        Snapshot snapshot() {
            return snapshot;
        }

        /** Returns the first contracts that end on the day or later. */
        List<RecordView<Contract, ComputedContract>> ends() {
            return contracts
                    .lists()
                    .first(
                            Map.of("endsFrom", snapshot.on().toString(), "status", "active", "sort", "ends"),
                            snapshot,
                            SOON);
        }

        /** Returns the first contracts that are reviewed on the day or later. */
        List<RecordView<Contract, ComputedContract>> reviews() {
            return contracts.lists().first(Map.of("sort", "review.next"), snapshot, SOON).stream()
                    .filter(contract -> contract.computed().review() != null
                            && contract.computed().review().next() != null)
                    .toList();
        }
    }

    @GET
    @Operation(
            operationId = "getStart",
            summary = "The registers of the council",
            description = "Links lead to the log, the feed of its entries and this document.")
    public Response home() {
        Snapshot snapshot = new Snapshot(log.recentHead(), log.today(), false);
        List<Opened> opened = registers.stream()
                .map(resource -> opened(resource.register(), snapshot))
                .toList();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("council", council);
        about.put("at", snapshot.at());
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", permalinks.base() + "/");
        links.put("log", permalinks.address("log").toString());
        links.put("entries", permalinks.address("entries").toString());
        links.put("openapi", permalinks.base() + "/openapi.json");
        return HttpResponses.of(
                new Table<>(
                        council.name() + ": published registers",
                        FIELDS,
                        Rows.of(opened),
                        about,
                        links,
                        false,
                        new Soon(snapshot)),
                new Validator(snapshot.at() + "." + snapshot.on(), false),
                Map.of("service-desc", permalinks.address("openapi.json")));
    }

    private Opened opened(PublicRegister<?, ?> open, Snapshot snapshot) {
        Register<?> register = open.register();
        return new Opened(
                register.title(),
                open.lists().count(Map.of(), snapshot),
                open.feeds().changed(snapshot.at()).orElse(null),
                permalinks.address(register.path()).toString());
    }
}
