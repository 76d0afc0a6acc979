package register.web.site;

import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.reading.Links;
import register.api.reading.Permalinks;
import register.api.reading.Position;
import register.api.reading.PublicRegister;
import register.api.reading.Snapshot;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.api.tables.Rows;
import register.api.tables.Table;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.Register;

/** The endpoints of the contracts register as it was at the end of each quarter, and of what each quarter changed. */
@Path("/quarters")
@Tag(name = "publication")
@ListFormats
public final class QuartersResource {
    /** The public fields of a quarter. */
    public static final List<Field<Published>> QUARTERS = List.of(
            Field.<Published>of("quarter", "Quarter", "Its name in addresses, like 2026-q3.", Published::quarter)
                    .leadingTo(Published::changes),
            Field.<Published>of("from", "From", "Its first day.", Published::from)
                    .typed(Datatype.DAY),
            Field.<Published>of("to", "To", "Its last day.", Published::to).typed(Datatype.DAY),
            Field.<Published>of("at", "Position", "The position of the log at its end.", Published::at)
                    .typed(Datatype.INTEGER),
            Field.<Published>of("records", "Contracts", "The number of contracts at its end.", Published::records)
                    .typed(Datatype.INTEGER),
            Field.<Published>of(
                            "register",
                            "Register",
                            "The permanent link to the register as it then was.",
                            Published::register)
                    .typed(Datatype.ADDRESS)
                    .leadingTo(Published::register),
            Field.<Published>of("csv", "CSV", "The same as CSV.", Published::csv)
                    .typed(Datatype.ADDRESS)
                    .leadingTo(Published::csv),
            Field.<Published>of(
                            "lga", "Columns of the LGA", "The same in the columns of the LGA, as CSV.", Published::lga)
                    .typed(Datatype.ADDRESS)
                    .leadingTo(Published::lga),
            Field.<Published>of("changes", "Changes", "What the quarter changed.", Published::changes)
                    .typed(Datatype.ADDRESS)
                    .hidden());

    /** The public fields of what a quarter changed. */
    public static final List<Field<Change>> CHANGES = List.of(
            Field.<Change>of("entry", "Entry", "The entry that recorded it.", Change::entry)
                    .typed(Datatype.INTEGER)
                    .leadingTo(change -> "/entries/" + change.entry()),
            Field.<Change>of("recordedAt", "Recorded", "When.", Change::recordedAt)
                    .typed(Datatype.MOMENT),
            Field.of("contract", "Contract", "Its reference and title.", Change::contract),
            Field.of("what", "What", "Added, changed, withdrawn or removed.", Change::what),
            Field.of("reason", "Reason", "As it was published.", Change::reason));

    private static final int STRIDE = 1000;

    private final Log log;
    private final Permalinks permalinks;
    private final PublicRegister<Contract, ComputedContract> contracts;

    public QuartersResource(Log log, Permalinks permalinks, PublicRegister<Contract, ComputedContract> contracts) {
        this.log = log;
        this.permalinks = permalinks;
        this.contracts = contracts;
    }

    /** The contracts register at the end of a quarter. */
    @Schema(name = "PublishedQuarter")
    public record Published(
            String quarter,
            LocalDate from,
            LocalDate to,
            long at,
            long records,
            String register,
            String csv,
            String lga,
            String changes) {}

    /** What an entry of a quarter did. */
    @Schema(name = "QuarterChange")
    public record Change(long entry, Instant recordedAt, String contract, String what, String reason) {}

    /** The further content of the HTML page of all quarters: the day from which the next one is over. */
    record Ahead(LocalDate nextFrom) implements PageContext {}

    /** The further content of the HTML page of a quarter. */
    record Beside(Published quarter) implements PageContext {}

    @GET
    @Operation(
            operationId = "listQuarters",
            summary = "List the quarters that are over, with the contracts register as it was at the end of each",
            description = "The newest first. Each address of the register is permanent.")
    public Response all() {
        LocalDate today = log.today();
        List<Published> quarters = before(today);
        return HttpResponses.of(
                new Table<>(
                        "The contracts register at the end of each quarter",
                        QUARTERS,
                        Rows.of(quarters),
                        Map.of("total", quarters.size()),
                        Map.of("self", permalinks.address("quarters").toString()),
                        false,
                        new Ahead(Quarter.of(today).next().first())),
                new Validator(log.newestRemoval() + "." + today, false),
                Map.of());
    }

    @GET
    @Path("{quarter}")
    @Operation(
            operationId = "getQuarter",
            summary = "Get what a quarter changed in the contracts register, and where the register is as it then was",
            description = "Entries in the order in which they were recorded.")
    public Response one(
            @Parameter(description = "The quarter of the calendar year, like `2026-q3`.") @PathParam("quarter")
                    String name,
            @Parameter(description = "Return the entries after this number.") @QueryParam("after") @DefaultValue("0")
                    Position after,
            @Parameter(description = Limit.DESCRIPTION) @QueryParam("limit") @Nullable Limit limit,
            @BeanParam RequestUrl url) {
        Quarter quarter = over(name);
        Published published = published(quarter);
        long from = Math.max(log.asAt(quarter.first().minusDays(1)), after.number());
        boolean isWhole = url.isFile() && limit == null;
        List<Change> page = isWhole ? List.of() : changes(from, published.at(), Limit.orDefault(limit));
        Rows<Change> rows = isWhole ? consumer -> each(from, published.at(), consumer) : Rows.of(page);
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()));
        if (page.size() == Limit.orDefault(limit)) {
            links.put(
                    "next",
                    url.here(
                            permalinks.base(),
                            Map.of("after", page.get(page.size() - 1).entry())));
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("quarter", published);
        return HttpResponses.of(
                new Table<>(
                        "Contracts register, " + quarter.inWords(),
                        CHANGES,
                        rows,
                        about,
                        Links.texts(links),
                        false,
                        new Beside(published)),
                new Validator(name + "." + log.newestRemoval(), false),
                Map.of());
    }

    /** Returns the quarters that are over, the newest first. */
    public List<Published> published() {
        return before(log.today());
    }

    private List<Published> before(LocalDate today) {
        List<Published> quarters = new ArrayList<>();
        Optional<Quarter> first = first();
        if (first.isPresent()) {
            Quarter quarter = first.get();
            for (; quarter.last().isBefore(today); quarter = quarter.next()) {
                quarters.add(published(quarter));
            }
        }
        Collections.reverse(quarters);
        return quarters;
    }

    private Published published(Quarter quarter) {
        long at = log.asAt(quarter.last());
        Address register = permalinks.address(contracts.register().path());
        Address csv = permalinks.address(contracts.register().path() + ".csv");
        return new Published(
                quarter.name(),
                quarter.first(),
                quarter.last(),
                at,
                contracts.lists().count(Map.of(), new Snapshot(at, quarter.last(), true)),
                pinned(register, at, quarter.last()),
                pinned(csv, at, quarter.last()),
                pinned(csv.with("layout", "lga"), at, quarter.last()),
                permalinks.address("quarters", quarter.name()).toString());
    }

    private static String pinned(Address address, long at, LocalDate on) {
        return address.with("at", at).with("on", on).toString();
    }

    /** Returns the quarter of the first entry; empty if there is none. */
    private Optional<Quarter> first() {
        return log.recordedAt(1).map(moment -> Quarter.of(LocalDate.ofInstant(moment, Log.LONDON)));
    }

    /** Returns a quarter that is over and in which something was recorded or had been; refuses any other name. */
    private Quarter over(String name) {
        return Quarter.named(name)
                .filter(quarter -> quarter.last().isBefore(log.today()))
                .filter(quarter -> first().filter(first -> !first.first().isAfter(quarter.first()))
                        .isPresent())
                .orElseThrow(() -> UNKNOWN_ADDRESS
                        .because("there is no quarter '%s', or it is not over", name)
                        .leadingTo("quarters", permalinks.address("quarters").toString()));
    }

    private List<Change> changes(long after, long upTo, int most) {
        List<Change> changes = new ArrayList<>();
        long position = after;
        while (position < upTo && changes.size() < most) {
            List<LoggedItem> stride = log.entries(position, upTo, STRIDE);
            for (LoggedItem said : stride) {
                if (isOfContract(said) && changes.size() < most) {
                    changes.add(change(said));
                }
            }
            position = stride.isEmpty()
                    ? upTo
                    : stride.get(stride.size() - 1).entry().number();
        }
        return changes;
    }

    private void each(long after, long upTo, Consumer<? super Change> consumer) {
        log.eachEntry(after, upTo, said -> {
            if (isOfContract(said)) {
                consumer.accept(change(said));
            }
        });
    }

    private boolean isOfContract(LoggedItem said) {
        return said.entry().register().equals(contracts.register().name());
    }

    private Change change(LoggedItem said) {
        Register<Contract> register = contracts.register();
        @Nullable Contract now = said.read(register).orElse(null);
        @Nullable
        Contract before = log.records(register)
                .find(said.entry().key(), said.entry().number() - 1)
                .map(recorded -> recorded.item())
                .orElse(null);
        @Nullable Contract named = now == null ? before : now;
        String what = now == null ? said.wasEmptied() ? "removed" : "withdrawn" : before == null ? "added" : "changed";
        return new Change(
                said.entry().number(),
                said.entry().recordedAt(),
                named == null ? said.entry().key() : register.label().apply(named),
                what,
                said.entry().reason());
    }
}
