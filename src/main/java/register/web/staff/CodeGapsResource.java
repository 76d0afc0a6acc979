package register.web.staff;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import register.api.access.SignedIn;
import register.api.http.Cursor;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.reading.Paging;
import register.api.reading.Permalinks;
import register.api.reading.Placed;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Table;
import register.registers.contracts.CodeField;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.store.log.Log;
import register.store.query.SortKey;

/** The list for staff of the contracts that lack what the Transparency Code asks for, by reference. */
@Path("/code-gaps")
@Tag(name = "duties")
@ListFormats
public final class CodeGapsResource {
    /** The public fields of a contract that lacks something. */
    public static final List<Field<Gap>> FIELDS = List.of(
            Field.<Gap>of("reference", "Reference", "Of the contract.", Gap::reference)
                    .leadingTo(Gap::url),
            Field.of("title", "Title", "Of the contract.", Gap::title),
            Field.of("department", "Department", "Responsible for the contract.", Gap::department),
            Field.<Gap>of(
                            "lacking",
                            "Missing",
                            "What the Transparency Code asks for and it does not have.",
                            Gap::lacking)
                    .typed(Datatype.TEXTS));

    private static final int STRIDE = 1000;
    private static final int KEYS = 1;

    private final Log log;
    private final Permalinks permalinks;
    private final PublicRegister<Contract, ComputedContract> contracts;

    public CodeGapsResource(Log log, Permalinks permalinks, PublicRegister<Contract, ComputedContract> contracts) {
        this.log = log;
        this.permalinks = permalinks;
        this.contracts = contracts;
    }

    /** A contract, and what it lacks. */
    @Schema(name = "CodeGap")
    public record Gap(
            String reference, String title, @Nullable String department, List<String> lacking, String url) {}

    @GET
    @SignedIn
    @Operation(
            operationId = "listCodeGaps",
            summary = "List the contracts that lack what the Transparency Code asks for",
            description = "By reference. You must sign in.")
    public Table<Gap> gaps(
            @Parameter(description = Limit.DESCRIPTION) @QueryParam("limit") @Nullable Limit limit,
            @Parameter(description = Cursor.DESCRIPTION) @QueryParam("cursor") @Nullable Cursor cursor,
            @BeanParam RequestUrl url) {
        String mark = url.mark(List.of());
        Snapshot snapshot = Snapshot.of(cursor, mark, log);
        Paging.Part<Gap> part = new Paging(snapshot, mark, cursor, limit)
                .part(
                        url,
                        permalinks.base(),
                        KEYS,
                        (place, isBackward, most) -> read(snapshot, place, isBackward, most),
                        consumer -> each(snapshot, consumer));
        return new Table<>(
                "Contracts that lack what the Transparency Code asks for",
                FIELDS,
                part.rows(),
                Map.of("on", snapshot.on()),
                part.links());
    }

    /** Returns the next contracts that lack something; those that lack nothing are passed over, however many there are. */
    private List<Placed<Gap>> read(Snapshot snapshot, @Nullable SortKey place, boolean isBackward, int most) {
        Paging.Source<RecordView<Contract, ComputedContract>> source =
                contracts.lists().source(Map.of("sort", "reference"), snapshot);
        List<Placed<Gap>> gaps = new ArrayList<>();
        @Nullable SortKey last = place;
        List<Placed<RecordView<Contract, ComputedContract>>> stride;
        do {
            stride = source.read(last, isBackward, STRIDE);
            for (Placed<RecordView<Contract, ComputedContract>> one : stride) {
                List<String> lacking = CodeField.lacking(one.row().item());
                if (!lacking.isEmpty() && gaps.size() < most) {
                    gaps.add(new Placed<>(gap(one.row(), lacking), one.place()));
                }
                last = one.place();
            }
        } while (stride.size() == STRIDE && gaps.size() < most);
        return gaps;
    }

    private void each(Snapshot snapshot, Consumer<? super Gap> consumer) {
        @Nullable SortKey last = null;
        List<Placed<Gap>> stride;
        do {
            stride = read(snapshot, last, false, STRIDE);
            stride.forEach(placed -> consumer.accept(placed.row()));
            last = stride.isEmpty() ? last : stride.get(stride.size() - 1).place();
        } while (stride.size() == STRIDE);
    }

    private static Gap gap(RecordView<Contract, ComputedContract> contract, List<String> lacking) {
        Contract item = contract.item();
        return new Gap(
                item.reference().text(),
                item.title(),
                item.department(),
                lacking,
                contract.links().getOrDefault("self", ""));
    }
}
