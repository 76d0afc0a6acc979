package register.pages;

import static register.http.Format.CSVW_TYPE;
import static register.http.Format.CSV_TYPE;
import static register.http.Format.HTML_TYPE;
import static register.http.Format.JSON_TYPE;
import static register.http.Format.NDJSON_TYPE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.http.Answer;
import register.http.Version;
import register.log.Log;
import register.log.Register;
import register.reading.Publisher;
import register.tables.Field;
import register.tables.Rows;
import register.tables.Table;
import register.values.Council;

/** The start page: which registers there are, and how many records each has. */
@Path("/")
@Tag(name = "start", description = "Where to begin.")
@Produces({JSON_TYPE, HTML_TYPE, CSV_TYPE, NDJSON_TYPE, CSVW_TYPE})
public final class HomeResource {
    /** What the public sees of a register. */
    public static final List<Field<Opened>> FIELDS = List.of(
            Field.<Opened>of("title", "Register", "What it is called.", Opened::title)
                    .leadingTo(Opened::address),
            Field.of("records", "Records", "How many it has now.", Opened::records),
            Field.of("address", "Address", "Where it is read.", Opened::address));

    private final Log log;
    private final Publisher publisher;
    private final Council council;

    public HomeResource(Log log, Publisher publisher, Council council) {
        this.log = log;
        this.publisher = publisher;
        this.council = council;
    }

    /** A register and its address. */
    @Schema(name = "OpenedRegister")
    public record Opened(String title, long records, String address) {}

    @GET
    @Operation(
            operationId = "getStart",
            summary = "The registers of the council, and where to go from here",
            description = "The links lead to the log, to the feed of its entries and to this document.")
    public Response home() {
        long at = log.head().number();
        Map<Register<?>, Long> counts = log.counts(at);
        List<Opened> opened = log.registers().stream()
                .map(register -> new Opened(
                        register.title(),
                        counts.getOrDefault(register, 0L),
                        publisher.address(register.path()).toString()))
                .toList();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("council", council);
        about.put("at", at);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", publisher.base() + "/");
        links.put("log", publisher.address("log").toString());
        links.put("entries", publisher.address("entries").toString());
        links.put("openapi", publisher.base() + "/openapi.json");
        return Answer.of(
                new Table<>(council.name() + ": published registers", FIELDS, Rows.of(opened), about, links),
                new Version(Long.toString(at), false),
                Map.of("service-desc", publisher.address("openapi.json")));
    }
}
