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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Format;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.Validator;
import register.api.reading.Permalinks;
import register.api.reading.Position;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.RecordState;
import register.store.log.RecordedItem;
import register.values.Council;
import register.values.Json;
import register.values.Reference;

/**
 * The resource of contracts in OCDS 1.1.5: a release for each entry, in packages, and a record for each contract.
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
    private final Council council;

    /** Creates the resource, with the IDs of contracts. */
    public OcdsResource(Log log, Permalinks permalinks, OcdsIds ids) {
        this.log = log;
        this.permalinks = permalinks;
        this.ids = ids;
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

    /** Returns the record of a contract: a release for each of its entries, and the state now. */
    @GET
    @Path("records/{reference}")
    public Response record(@PathParam("reference") String reference) {
        String key = Reference.asked(reference).key();
        List<RecordState<Contract>> history = log.records(Contracts.REGISTER).history(key, Long.MAX_VALUE);
        RecordedItem<Contract> current = log.records(Contracts.REGISTER)
                .find(key)
                .orElseThrow(() -> NO_SUCH_RECORD.because("there is no contract '%s'", reference));
        String ocid = ids.of(current.item())
                .orElseThrow(() -> NO_SUCH_RECORD.because(
                        "contract '%s' has no Open Contracting ID, so it is not published as OCDS", reference));
        Address self =
                permalinks.address("ocds", "records", current.item().reference().slug());
        ObjectNode json = packaged(self, current.entry());
        ObjectNode record = json.putArray("records").addObject().put("ocid", ocid);
        ArrayNode releases = record.putArray("releases");
        Contract before = null;
        for (RecordState<Contract> state : history) {
            Contract item = state.item();
            if (item != null) {
                releases.add(OcdsRelease.of(ocid, state.entry(), item, before, council));
                before = item;
            }
        }
        record.set(
                "compiledRelease", OcdsRelease.compiled(ocid, current.entry(), current.item(), log.today(), council));
        String tag = current.entry().number() + "." + log.today() + ".ocds";
        return HttpResponses.of(written(json), new Validator(tag, false), Map.of("canonical", self));
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
        return entry -> entry.read(Contracts.REGISTER)
                .ifPresent(contract -> releases.add(OcdsRelease.of(
                        ids.of(contract).orElseThrow(),
                        entry.entry(),
                        contract,
                        item(before.get(entry.entry().number())),
                        council)));
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
