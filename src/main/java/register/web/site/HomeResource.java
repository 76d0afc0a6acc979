package register.web.site;

import static register.api.http.Format.CSVW_TYPE;
import static register.api.http.Format.CSV_TYPE;
import static register.api.http.Format.HTML_TYPE;
import static register.api.http.Format.JSON_TYPE;
import static register.api.http.Format.NDJSON_TYPE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.http.Answer;
import register.api.http.Version;
import register.api.reading.PublicRegister;
import register.api.reading.Published;
import register.api.reading.Publisher;
import register.api.reading.RegisterResource;
import register.api.reading.Vantage;
import register.api.tables.Aside;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractsResource;
import register.registers.contracts.Reckoned;
import register.store.log.Log;
import register.store.log.Register;
import register.values.Council;

/** The start page: which registers there are, and what of them is due soon. */
@Path("/")
@Tag(name = "start", description = "Where to begin.")
@Produces({JSON_TYPE, HTML_TYPE, CSV_TYPE, NDJSON_TYPE, CSVW_TYPE})
public final class HomeResource {
    /** What the public sees of a register. */
    public static final List<Field<Opened>> FIELDS = List.of(
            Field.<Opened>of("title", "Register", "What it is called.", Opened::title)
                    .leadingTo(Opened::address),
            Field.of("records", "Records", "How many it has now.", Opened::records),
            Field.<Opened>of("changed", "Last changed", "When anything was last said in it, in UTC.", Opened::changed)
                    .typed(Datatype.MOMENT),
            Field.of("address", "Address", "Where it is read.", Opened::address));

    private static final int SOON = 5;

    private final Log log;
    private final Publisher publisher;
    private final Council council;
    private final List<RegisterResource<?, ?>> registers;
    private final PublicRegister<Contract, Reckoned> contracts;

    /**
     * Opens the registers.
     *
     * @param contracts of which some end or are reviewed soon
     */
    public static HomeResource over(
            List<RegisterResource<?, ?>> registers,
            ContractsResource contracts,
            Log log,
            Publisher publisher,
            Council council) {
        return new HomeResource(registers, contracts, log, publisher, council);
    }

    private HomeResource(
            List<RegisterResource<?, ?>> registers,
            ContractsResource contracts,
            Log log,
            Publisher publisher,
            Council council) {
        this.log = log;
        this.publisher = publisher;
        this.council = council;
        this.registers = List.copyOf(registers);
        this.contracts = contracts.register();
    }

    /**
     * A register and its address.
     *
     * @param changed when anything was last said in it; absent where nothing was
     */
    @Schema(name = "OpenedRegister")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Opened(
            String title, long records, @Nullable Instant changed, String address) {}

    /** The contracts that end or are reviewed next, which only the page has. */
    final class Soon implements Aside {
        private final Vantage vantage;

        private Soon(Vantage vantage) {
            this.vantage = vantage;
        }

        Vantage vantage() {
            return vantage;
        }

        /** The first that end on the day or later. */
        List<Published<Contract, Reckoned>> ends() {
            return contracts.first(
                    Map.of("endsFrom", vantage.on().toString(), "status", "active", "sort", "ends"), vantage, SOON);
        }

        /** The first that are reviewed on the day or later. */
        List<Published<Contract, Reckoned>> reviews() {
            return contracts.first(Map.of("reviewFrom", vantage.on().toString(), "sort", "review.next"), vantage, SOON);
        }
    }

    @GET
    @Operation(
            operationId = "getStart",
            summary = "The registers of the council, and where to go from here",
            description = "The links lead to the log, to the feed of its entries and to this document.")
    public Response home() {
        Vantage vantage = new Vantage(log.head().number(), log.today(), false);
        Map<Register<?>, Long> counts = log.counts(vantage.at());
        List<Opened> opened = registers.stream()
                .map(resource -> opened(resource.register(), counts, vantage))
                .toList();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("council", council);
        about.put("at", vantage.at());
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", publisher.base() + "/");
        links.put("log", publisher.address("log").toString());
        links.put("entries", publisher.address("entries").toString());
        links.put("openapi", publisher.base() + "/openapi.json");
        return Answer.of(
                new Table<>(
                        council.name() + ": published registers",
                        FIELDS,
                        Rows.of(opened),
                        about,
                        links,
                        false,
                        new Soon(vantage)),
                new Version(vantage.at() + "." + vantage.on(), false),
                Map.of("service-desc", publisher.address("openapi.json")));
    }

    private Opened opened(PublicRegister<?, ?> open, Map<Register<?>, Long> counts, Vantage vantage) {
        Register<?> register = open.register();
        return new Opened(
                register.title(),
                counts.getOrDefault(register, 0L),
                open.changed(vantage.at()).orElse(null),
                publisher.address(register.path()).toString());
    }
}
