package register.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;

/**
 * Says of a pinned response which moment it shows, and links every record and list to the address that finds it as at
 * another time (Memento, RFC 7089).
 */
public final class MementoFilter implements ContainerResponseFilter {
    /** The header of a request for an earlier state. */
    public static final String ACCEPT_DATETIME = "Accept-Datetime";

    /** The path below which the address of a record or a list is looked up at a moment (section 4.2.1). */
    public static final String TIMEGATE = "/timegate";

    static final String MEMENTO_DATETIME = "Memento-Datetime";

    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)(?:/([^/]+))?(?:/entries)?");

    /** A list with so many filters that its links would not fit into the headers has none to other times. */
    private static final int LONGEST_QUERY = 1000;

    private final Set<String> lists;
    private final Address base;
    private final ZoneId zone;
    private final LongFunction<Optional<Instant>> recordedAt;
    private final Supplier<LocalDate> today;

    /**
     * Creates a filter.
     *
     * @param lists the first segments of the addresses that have earlier states, {@code contracts}
     * @param base that the public reaches the service at
     * @param zone of the days that results are calculated on
     * @param recordedAt returns when an entry was recorded; empty if there is no such entry
     * @param today the day
     */
    public MementoFilter(
            Set<String> lists,
            Address base,
            ZoneId zone,
            LongFunction<Optional<Instant>> recordedAt,
            Supplier<LocalDate> today) {
        this.lists = Set.copyOf(lists);
        this.base = base;
        this.zone = zone;
        this.recordedAt = recordedAt;
        this.today = today;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntityTag() == null || ConditionalRequestFilter.isDone(request) || !isRead(request)) {
            return;
        }
        Matcher path = ADDRESS.matcher(request.getUriInfo().getRequestUri().getRawPath());
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        boolean isShort = query == null || query.length() <= LONGEST_QUERY;
        if (!isShort || !path.matches() || !lists.contains(path.group(1))) {
            return;
        }
        MultivaluedMap<String, String> parameters = request.getUriInfo().getQueryParameters();
        boolean isOfRecord = path.group(2) != null && !path.group(2).equals("summary");
        link(request, isOfRecord, response.getHeaders());
        moment(parameters.getFirst("at"), parameters.getFirst("on"))
                .ifPresent(moment -> response.getHeaders().putSingle(MEMENTO_DATETIME, HttpDate.of(moment)));
    }

    /**
     * Returns the moment from which the address had the answer that a position and a day have: when the entry was recorded,
     * or when the day began; empty if the answer is calculated for a day on which it could not be read.
     */
    private Optional<Instant> moment(@Nullable String at, @Nullable String on) {
        if (at == null) {
            return Optional.empty();
        }
        Optional<Instant> recorded = recordedAt(at);
        if (recorded.isEmpty() || on == null) {
            return recorded;
        }
        LocalDate day = LocalDate.parse(on);
        Instant morning = day.atStartOfDay(zone).toInstant();
        if (day.isBefore(LocalDate.ofInstant(recorded.get(), zone)) || day.isAfter(today.get())) {
            return Optional.empty();
        }
        return Optional.of(morning.isAfter(recorded.get()) ? morning : recorded.get());
    }

    /** Returns when an entry was recorded; empty during an outage too, since the response may be cached. */
    private Optional<Instant> recordedAt(String at) {
        try {
            return recordedAt.apply(Long.parseLong(at));
        } catch (RuntimeException failed) {
            if (!DatabaseOutage.isCauseOf(failed)) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    private void link(ContainerRequestContext request, boolean isOfRecord, MultivaluedMap<String, Object> headers) {
        Address original = original(request, base);
        String path = original.toString().substring(base.toString().length());
        boolean isOriginal = request.getUriInfo().getQueryParameters().keySet().stream()
                .noneMatch(PinningParameters.NAMES::contains);
        if (!isOriginal) {
            headers.add(HttpHeaders.LINK, "<" + original + ">; rel=\"original\"");
        }
        headers.add(HttpHeaders.LINK, "<" + base.below(TIMEGATE + path) + ">; rel=\"timegate\"");
        if (isOfRecord) {
            String record =
                    Strings.CS.removeEnd(request.getUriInfo().getRequestUri().getRawPath(), "/entries");
            Address map = base.below(record + "/entries." + Format.LINK.suffix());
            headers.add(HttpHeaders.LINK, "<" + map + ">; rel=\"timemap\"; type=\"" + Format.LINK.type() + '"');
        }
    }

    /** Returns the address whose earlier state a request asks for. */
    private static Address original(ContainerRequestContext request, Address base) {
        return new RequestUrl(request).without(base, PinningParameters.NAMES);
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
