package register.web.exchange;

import static register.values.problem.Problem.NO_SUCH_RECORD;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Format;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.Validator;
import register.api.reading.Permalinks;
import register.api.reading.Position;
import register.intake.notices.ReleaseMerge;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.values.Council;
import register.values.Json;

/**
 * The resource of contracts in OCDS 1.1.5: a release for each entry, in packages, and a record for each contracting process.
 *
 * <p>A contract without an Open Contracting ID is not there: OCDS has nothing to call it by.
 */
@Hidden
@Path("/ocds")
@Produces(Format.JSON_TYPE)
public final class OcdsResource {
    private static final int STRIDE = 1000;
    private static final String EXTENSIONS = "https://raw.githubusercontent.com/";
    private static final List<String> USED = List.of(
            EXTENSIONS + "cabinetoffice/ocds_uk_extension/main/extension.json",
            EXTENSIONS + "open-contracting-extensions/ocds_withheldInformation_extension/master/extension.json",
            EXTENSIONS + "open-contracting-extensions/ocds_legalBasis_extension/master/extension.json",
            EXTENSIONS + "open-contracting-extensions/ocds_renewal_extension/master/extension.json",
            EXTENSIONS + "open-contracting-extensions/ocds_partyDetails_scale_extension/master/extension.json",
            EXTENSIONS + "open-contracting-extensions/ocds_pagination_extension/master/extension.json");

    private final Log log;
    private final Permalinks permalinks;
    private final OcdsIds ids;
    private final OcdsProcesses processes;
    private final Council council;

    /** Creates the resource, with the IDs of contracts. */
    public OcdsResource(Log log, Permalinks permalinks, OcdsIds ids) {
        this.log = log;
        this.permalinks = permalinks;
        this.ids = ids;
        this.processes = new OcdsProcesses(log, permalinks, ids);
        this.council = permalinks.council();
    }

    /** Returns the releases of the entries after a position, oldest first; follow {@code links.next} until there is none. */
    @GET
    @Path("releases")
    public Response releases(
            @QueryParam("after") @DefaultValue("0") Position after, @QueryParam("limit") @Nullable Limit limit) {
        long head = log.head().number();
        int most = Limit.orDefault(limit);
        long position = after.number();
        List<LoggedItem> found = new ArrayList<>();
        while (position < head && found.size() < most) {
            for (LoggedItem entry : log.entries(position, head, STRIDE)) {
                position = entry.entry().number();
                if (isPublished(entry)) {
                    found.add(entry);
                }
                if (found.size() == most) {
                    break;
                }
            }
        }
        ObjectNode json = packaged(
                permalinks
                        .address("ocds", "releases")
                        .with("after", after.number())
                        .with("limit", most),
                found.isEmpty() ? null : found.get(found.size() - 1).entry());
        ArrayNode releases = json.putArray("releases");
        found.forEach(released(found, releases));
        Map<String, Address> links = new HashMap<>();
        if (position < head) {
            Address next = permalinks
                    .address("ocds", "releases")
                    .with("after", position)
                    .with("limit", most);
            json.putObject("links").put("next", next.toString());
            links.put("next", next);
        }
        return HttpResponses.of(written(json), new Validator(after.number() + "-" + head + "." + most, false), links);
    }

    /**
     * Returns the record of a contracting process: a release for each entry of its contracts, and the state now.
     *
     * @param reference an Open Contracting ID, or the reference of one of its contracts
     */
    @GET
    @Path("records/{reference}")
    public Response record(@PathParam("reference") String reference) {
        long head = log.head().number();
        String ocid = processes
                .asked(reference, head)
                .orElseThrow(() -> NO_SUCH_RECORD.because(
                        "no contract has the reference or the Open Contracting ID '%s', or it has no Open Contracting ID",
                        reference));
        List<RecordedItem<Contract>> contracts = processes.contracts(ocid, head);
        Address self = permalinks.address("ocds", "records", ocid);
        Entry newest = contracts.get(contracts.size() - 1).entry();
        ObjectNode json = packaged(self, newest);
        ObjectNode record = json.putArray("records").addObject().put("ocid", ocid);
        Map<String, Contract> parents =
                processes.parents(contracts.stream().map(RecordedItem::item).toList());
        ArrayNode releases = record.putArray("releases");
        histories(contracts, head)
                .flatMap(history -> released(ocid, history, parents))
                .sorted(Comparator.comparingLong(release -> release.entry().number()))
                .forEach(release -> releases.add(release.json()));
        record.set("compiledRelease", compiled(ocid, contracts, parents));
        String tag = head + "." + log.newestRemoval() + "." + log.today() + ".ocds";
        return HttpResponses.of(written(json), new Validator(tag, false), Map.of("canonical", self));
    }

    /** A release and the entry that it is of. */
    private record EntryRelease(Entry entry, ObjectNode json) {}

    /** Returns the states of each of some contracts, oldest first. */
    private Stream<List<RecordState<Contract>>> histories(List<RecordedItem<Contract>> contracts, long head) {
        List<String> keys = contracts.stream().map(one -> one.entry().key()).toList();
        return log.records(Contracts.REGISTER).histories(keys, head).stream()
                .collect(Collectors.groupingBy(state -> state.entry().key()))
                .values()
                .stream();
    }

    /** Returns the releases of a contract while it was in a process. */
    private Stream<EntryRelease> released(
            String ocid, List<RecordState<Contract>> history, Map<String, Contract> parents) {
        List<EntryRelease> releases = new ArrayList<>();
        Contract before = null;
        for (RecordState<Contract> state : history) {
            Contract item = state.item();
            if (item == null) {
                continue;
            }
            if (processes.isOf(ocid, item)) {
                ObjectNode release = OcdsRelease.of(
                        ocid, state.entry(), item, processes.isOf(ocid, before) ? before : null, council);
                processes.related(ocid, item, parents, release);
                releases.add(new EntryRelease(state.entry(), release));
            }
            before = item;
        }
        return releases.stream();
    }

    /** Returns the state of a process now: that of its contracts, merged as releases are. */
    private ObjectNode compiled(String ocid, List<RecordedItem<Contract>> contracts, Map<String, Contract> parents) {
        List<ObjectNode> states = new ArrayList<>();
        for (RecordedItem<Contract> contract : contracts) {
            ObjectNode state = OcdsRelease.compiled(ocid, contract.entry(), contract.item(), log.today(), council);
            processes.related(ocid, contract.item(), parents, state);
            states.add(state);
        }
        ObjectNode last = states.get(states.size() - 1);
        return states.size() == 1
                ? last
                : ReleaseMerge.merge(states).put("id", last.path("id").asText());
    }

    private boolean isPublished(LoggedItem entry) {
        return entry.entry().register().equals(Contracts.REGISTER.name())
                && entry.read(Contracts.REGISTER).flatMap(ids::of).isPresent();
    }

    /** Returns what adds the release of an entry, which needs to know the state before it. */
    private Consumer<LoggedItem> released(List<LoggedItem> entries, ArrayNode releases) {
        List<Long> numbers =
                entries.stream().map(entry -> entry.entry().number()).toList();
        Map<Long, RecordedItem<Contract>> before =
                log.records(Contracts.REGISTER).supersededBy(numbers);
        Map<String, Contract> parents = processes.parents(entries.stream()
                .flatMap(entry -> entry.read(Contracts.REGISTER).stream())
                .toList());
        return entry -> entry.read(Contracts.REGISTER).ifPresent(contract -> {
            String ocid = ids.of(contract).orElseThrow();
            Contract earlier = item(before.get(entry.entry().number()));
            ObjectNode release = OcdsRelease.of(
                    ocid, entry.entry(), contract, processes.isOf(ocid, earlier) ? earlier : null, council);
            processes.related(ocid, contract, parents, release);
            releases.add(release);
        });
    }

    private static @Nullable Contract item(@Nullable RecordedItem<Contract> recorded) {
        return recorded == null ? null : recorded.item();
    }

    private ObjectNode packaged(Address uri, @Nullable Entry newest) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("uri", uri.toString()).put("version", "1.1");
        USED.forEach(json.putArray("extensions")::add);
        json.put("publishedDate", (newest == null ? Instant.EPOCH : newest.recordedAt()).toString());
        ObjectNode publisher = json.putObject("publisher").put("name", council.name());
        String id = council.id();
        if (id != null) {
            int last = id.lastIndexOf('-');
            publisher.put("scheme", id.substring(0, last)).put("uid", id.substring(last + 1));
        }
        json.put("license", council.licenceUrl());
        return json;
    }

    private static StreamingOutput written(ObjectNode json) {
        return out -> Json.mapper().writeValue(out, json);
    }
}
