package register.web.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.HttpResponses;
import register.api.http.ListFormats;
import register.api.http.Validator;
import register.api.reading.Paging;
import register.api.reading.Permalinks;
import register.api.reading.Placed;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.registers.OpenRegisters;
import register.registers.contracts.CodeField;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.store.query.SortKey;

/** The endpoint that says what the council publishes here, and how much of what the Transparency Code asks for. */
@Path("/what-we-publish")
@Tag(name = "publication", description = "What the council publishes in its registers.")
@ListFormats
public final class PublicationResource {
    /** The published fields. */
    public static final List<Field<Coverage>> FIELDS = List.of(
            Field.of("name", "Name", "The register, or the information about contracts.", Coverage::name),
            Field.of("label", "What", "In words.", Coverage::label),
            Field.<Coverage>of("records", "Records", "The number of records that have it.", Coverage::records)
                    .typed(Datatype.INTEGER),
            Field.<Coverage>of("of", "Of", "The number of records that should have it.", Coverage::of)
                    .typed(Datatype.INTEGER));

    private static final int STRIDE = 1000;

    private final OpenRegisters open;
    private final PublicRegister<Contract, ComputedContract> contracts;
    private final PublicationSettings settings;
    private @Nullable Covered last;

    public PublicationResource(
            OpenRegisters open, PublicRegister<Contract, ComputedContract> contracts, PublicationSettings settings) {
        this.open = open;
        this.contracts = contracts;
        this.settings = settings;
    }

    /**
     * How many records there are, or have some information.
     *
     * @param name the path of a register, or {@code contracts.} and the name of the information
     * @param of the number of records that should have it
     */
    @Schema(name = "Coverage")
    public record Coverage(String name, String label, long records, long of) {}

    private record Covered(long entry, LocalDate on, List<Coverage> contracts) {}

    /** The further content of the HTML page. */
    record Beside(PublicationSettings settings, @Nullable Instant first) implements PageContext {
        /** Returns when the first entry was recorded; empty if nothing is. */
        Optional<Instant> began() {
            return Optional.ofNullable(first);
        }
    }

    @GET
    @Operation(
            operationId = "getWhatWePublish",
            summary = "Get how many records are published, and how many contracts have what the Transparency Code asks"
                    + " for",
            description = "Counted from the register as it is now.")
    public Response coverage() {
        Snapshot snapshot = new Snapshot(open.log().recentHead(), open.log().today(), false);
        List<Coverage> rows = new ArrayList<>();
        open.definitions().all().forEach(one -> {
            long records = open.register(one).lists().count(Map.of(), snapshot);
            rows.add(new Coverage(one.path(), one.register().title(), records, records));
        });
        rows.addAll(ofContracts(snapshot));
        Permalinks permalinks = open.permalinks();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", permalinks.address("what-we-publish").toString());
        links.put("quarters", permalinks.address("quarters").toString());
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("at", snapshot.at());
        about.put("threshold", settings.threshold());
        return HttpResponses.of(
                new Table<>(
                        "What we publish",
                        FIELDS,
                        Rows.of(rows),
                        about,
                        links,
                        false,
                        new Beside(settings, open.log().recordedAt(1).orElse(null))),
                new Validator(snapshot.at() + "." + snapshot.on(), false),
                Map.of());
    }

    /** Returns how many contracts have what the Code asks for; counted anew when a contract has changed. */
    private synchronized List<Coverage> ofContracts(Snapshot snapshot) {
        long entry = open.log().newestEntry(contracts.register(), snapshot.at());
        @Nullable Covered known = last;
        if (known == null || known.entry() != entry || !known.on().equals(snapshot.on())) {
            known = new Covered(entry, snapshot.on(), counted(snapshot));
            last = known;
        }
        return known.contracts();
    }

    private List<Coverage> counted(Snapshot snapshot) {
        Map<CodeField, Long> said = new LinkedHashMap<>();
        CodeField.ALL.forEach(field -> said.put(field, 0L));
        long total = 0;
        Paging.Source<RecordView<Contract, ComputedContract>> source =
                contracts.lists().source(Map.of("sort", "reference"), snapshot);
        @Nullable SortKey place = null;
        List<Placed<RecordView<Contract, ComputedContract>>> stride;
        do {
            stride = source.read(place, false, STRIDE);
            stride.forEach(one -> CodeField.ALL.stream()
                    .filter(field -> field.isSaid().test(one.row().item()))
                    .forEach(field -> said.merge(field, 1L, Long::sum)));
            total += stride.size();
            place = stride.isEmpty() ? place : stride.get(stride.size() - 1).place();
        } while (stride.size() == STRIDE);
        long all = total;
        return said.entrySet().stream()
                .map(one -> new Coverage(
                        "contracts." + one.getKey().name(), one.getKey().label(), one.getValue(), all))
                .toList();
    }
}
