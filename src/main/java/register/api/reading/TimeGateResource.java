package register.api.reading;

import static register.values.problem.Problem.MALFORMED_DATE;
import static register.values.problem.Problem.NO_SUCH_RECORD;
import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.AllowsUnknownParameters;
import register.api.http.HttpDate;
import register.api.http.HttpResponses;
import register.api.http.MementoFilter;
import register.api.http.PinningParameters;
import register.api.http.RequestUrl;
import register.store.log.Log;
import register.values.Reference;

/** The resource that finds records and lists as at a moment (the TimeGate of Memento, RFC 7089). */
@Hidden
@Path(MementoFilter.TIMEGATE)
public final class TimeGateResource {
    private static final Pattern ADDRESS = Pattern.compile("([^/]+)(?:/([^/]+))?(?:/entries)?");

    private final Log log;
    private final Permalinks permalinks;
    private final Set<String> lists;

    /**
     * Creates the resource.
     *
     * @param lists the first segments of the addresses that have earlier states, {@code contracts}
     */
    public TimeGateResource(Log log, Permalinks permalinks, Set<String> lists) {
        this.log = log;
        this.permalinks = permalinks;
        this.lists = Set.copyOf(lists);
    }

    /** Redirects to what an address showed at a moment, or to its first version; its parameters and suffix are kept. */
    @GET
    @Path("{address: .+}")
    @AllowsUnknownParameters
    public Response find(
            @PathParam("address") String path,
            @HeaderParam(MementoFilter.ACCEPT_DATETIME) @Nullable String moment,
            @BeanParam RequestUrl url) {
        Matcher parts = ADDRESS.matcher(path);
        if (!parts.matches() || !lists.contains(parts.group(1))) {
            throw UNKNOWN_ADDRESS.because("'/%s' has no earlier states", path);
        }
        LocalDate today = log.today();
        long then = log.head().number();
        LocalDate on = today;
        if (moment != null) {
            Instant instant = read(moment);
            // A moment has no fractions of a second, and entries have: one of the same second is included.
            then = log.asAt(instant.plusSeconds(1));
            on = day(instant).isAfter(today) ? today : day(instant);
        }
        long at = Math.max(then, first(parts));
        LocalDate recorded = log.recordedAt(at).map(TimeGateResource::day).orElse(today);
        return redirect(url, at, on.isBefore(recorded) ? recorded : on);
    }

    private static Instant read(String moment) {
        return HttpDate.read(moment)
                .orElseThrow(() -> MALFORMED_DATE.because(
                        "%s must be like 'Mon, 30 Nov 2026 12:00:00 GMT'", MementoFilter.ACCEPT_DATETIME));
    }

    /** Returns the number of the first entry that an address can be read at. */
    private long first(Matcher parts) {
        String reference = parts.group(2);
        if (reference == null || reference.equals("summary")) {
            return Math.min(1, log.head().number());
        }
        String key = Reference.asked(reference).key();
        return log.registers().stream()
                .filter(register -> register.path().equals(parts.group(1)))
                .flatMap(register -> log.records(register).history(key, Long.MAX_VALUE).stream())
                .filter(state -> state.item() != null)
                .map(state -> state.entry().number())
                .findFirst()
                .orElseThrow(() -> NO_SUCH_RECORD.because("there is no record '%s'", reference));
    }

    private Response redirect(RequestUrl url, long at, LocalDate on) {
        String asked = url.without(Address.here(), PinningParameters.NAMES).toString();
        Address original = permalinks.base().below(asked.substring(MementoFilter.TIMEGATE.length()));
        String found = url.here(Address.here(), pinned(at, on)).toString();
        return Response.status(Response.Status.FOUND)
                .location(permalinks
                        .base()
                        .below(found.substring(MementoFilter.TIMEGATE.length()))
                        .uri())
                .header(HttpHeaders.VARY, "accept-datetime")
                .header(HttpHeaders.LINK, "<" + original + ">; rel=\"original\"")
                .header(HttpHeaders.CACHE_CONTROL, HttpResponses.CURRENT)
                .build();
    }

    /** Returns what replaces the parameters that select a state, in the order of permanent links. */
    private static Map<String, @Nullable Object> pinned(long at, LocalDate on) {
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
        replaced.put("at", at);
        replaced.put("on", on);
        PinningParameters.NAMES.forEach(name -> replaced.putIfAbsent(name, null));
        return replaced;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Log.LONDON);
    }
}
