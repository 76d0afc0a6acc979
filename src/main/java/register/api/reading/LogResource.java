package register.api.reading;

import static register.api.http.Format.ATOM_TYPE;
import static register.api.http.Format.BESIDE_JSON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.tables.Rows;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.store.log.Head;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.values.Successor;

/** The resource of the log: its head, the feed of its entries, and each entry. */
@Path("/")
@Tag(name = "log", description = "Every entry, in the order it was published.")
@ListFormats
public final class LogResource {
    private final Log log;
    private final Permalinks permalinks;
    private final LogFeed feed;
    private final String version;
    private final Successor successor;

    private LogResource(Log log, Permalinks permalinks, LogFeed feed, String version, Successor successor) {
        this.version = version;
        this.successor = successor;
        this.log = log;
        this.permalinks = permalinks;
        this.feed = feed;
    }

    /**
     * Creates the resource of a log.
     *
     * @param registers that describe what their entries did
     * @param version of the service
     * @param successor of the council, if it is gone
     */
    public static LogResource over(
            List<RegisterResource<?, ?>> registers,
            Log log,
            Permalinks permalinks,
            String version,
            Successor successor) {
        return new LogResource(log, permalinks, new LogFeed(log, permalinks, registers), version, successor);
    }

    @GET
    @Path("log")
    @Operation(
            operationId = "getLog",
            summary = "Get the newest entry of the log",
            description =
                    "Its number and its chain. Keep both: `verify` can later prove that nothing up to that entry has"
                            + " changed.")
    public Response head() {
        Head head = log.head();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", permalinks.address("log").toString());
        links.put("entries", permalinks.address("entries").toString());
        if (successor.url() != null) {
            links.put("successor", successor.url());
        }
        LogFields.LogHead row = new LogFields.LogHead(head, version, successor.name(), links);
        return HttpResponses.of(
                new SingleRow<>("The log", LogFields.HEAD, row, links),
                new Validator(Long.toString(head.number()), false),
                Map.of("canonical", permalinks.address("log")));
    }

    @GET
    @Path("entries")
    @Operation(
            operationId = "listEntries",
            summary = "List the entries of the log after a position, oldest first",
            description =
                    "A feed without gaps. Follow `next` until a page is empty. To get new entries later, start from"
                            + " the last number you have. Add a file suffix like `.ndjson` to get the whole log.")
    public Response entries(
            @Parameter(description = "Return the entries after this number.") @QueryParam("after") @DefaultValue("0")
                    Position after,
            @Parameter(description = Limit.DESCRIPTION) @QueryParam("limit") @Nullable Limit limit,
            @BeanParam RequestUrl url) {
        long upTo = log.head().number();
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()));
        boolean isWhole = url.isFile() && limit == null;
        List<LoggedItem> page = isWhole ? List.of() : log.entries(after.number(), upTo, Limit.orDefault(limit));
        Rows<LoggedItem> rows =
                isWhole ? consumer -> log.eachEntry(after.number(), upTo, consumer::accept) : Rows.of(page);
        if (!page.isEmpty()) {
            long last = page.get(page.size() - 1).entry().number();
            if (last < upTo) {
                links.put("next", url.here(permalinks.base(), Map.of("after", last)));
            }
        }
        boolean haveHashedReasons = isWhole
                ? log.hasHashedReasons(after.number(), upTo)
                : page.stream().anyMatch(LogFields::hasHashedReason);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("after", after.number());
        about.put("at", upTo);
        return HttpResponses.of(
                new Table<>(
                        "Entries of the log",
                        LogFields.of(haveHashedReasons),
                        rows,
                        about,
                        Links.texts(links),
                        false,
                        new EntriesContext(after.number(), upTo, () -> feed.happenings(page), Optional::empty)),
                new Validator(after.number() + "-" + upTo, false),
                links);
    }

    @GET
    @Path("entries")
    @Produces(ATOM_TYPE + BESIDE_JSON)
    @Operation(hidden = true) // described with the entries, whose address it has
    public Response feed(
            @QueryParam("at") @Nullable Position at,
            @QueryParam("limit") @Nullable Limit limit,
            @BeanParam RequestUrl url) {
        return feed.read(at == null ? null : at.number(), Limit.orDefault(limit), url);
    }

    @GET
    @Path("entries/{number}")
    @Operation(
            operationId = "getEntry",
            summary = "Get an entry, with what it published and what changed",
            description = "The hash is SHA-256 of the salt's bytes and of the item in canonical form (RFC 8785). If"
                    + " something has been removed since, the entry that removed it has the hash of what is left."
                    + " The hash of the reason is SHA-256 of its salt's bytes and of its text in UTF-8."
                    + " The chain is SHA-256 of the bytes of the previous entry's chain (32 zero bytes before the first) and of"
                    + " the JSON object, in canonical form, of `number`, `register`, `key`, `hash`, `recordedAt`, `actor` and"
                    + " `reasonHash`; an entry without `reasonHash` has its `reason` there.")
    public Response entry(
            @Parameter(description = "The number of the entry, from 1.") @PathParam("number") Position number) {
        LoggedEntry entry = LoggedEntry.of(log.entry(number.number()), log);
        Address self = permalinks.address("entries", Long.toString(number.number()));
        long before = number.number() - 1;
        return HttpResponses.of(
                new SingleRow<>(
                        "Entry " + number.number(),
                        LogFields.of(entry),
                        entry,
                        Map.of("self", self.toString()),
                        new EntriesContext(
                                before,
                                log.recentHead(),
                                () -> feed.happenings(List.of(entry.said())),
                                () -> feed.since(entry.said().entry()))),
                new Validator(Long.toString(number.number()), true),
                Map.of("canonical", self));
    }
}
