package register.web.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import register.api.http.ConditionalRequestFilter;
import register.api.http.DatabaseOutage;
import register.api.http.LogState;
import register.api.http.PrivateResponseFilter;

/**
 * A request filter that sends the page of a list as it is now without asking for its data again.
 *
 * <p>While nothing has been recorded since the page was made, it is sent as it is. When something has, one reader has it made
 * anew, and those who ask meanwhile get the page that is ready, which says from which position of the log it is. People who
 * are signed in and programs with a token always get it anew: they see what they have just written.
 */
@Priority(ReadyPages.AFTER_ALL_CHECKS)
final class ReadyPages implements ContainerRequestFilter {
    static final int AFTER_ALL_CHECKS = Priorities.USER + 1000;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    /** The parameters of what is not read as it is now, but from a position that never changes. */
    private static final Set<String> PINNING = Set.of("at", "on", "cursor");

    /** How long the page that is ready is sent while another reader has it made anew; after that others have it made too. */
    private static final Duration LONGEST_MAKING = Duration.ofSeconds(10);

    private final LogState log;
    private final LongSupplier nanoTime;
    private final Cache<String, Ready> ready = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String address, Ready page) ->
                    address.length() + page.page().html().length)
            .recordStats()
            .build();
    private final Map<String, State> beingMade = new ConcurrentHashMap<>();

    /** The state of the log that a page is made from, or is read from a later one. */
    private record State(long head, long removal, LocalDate day, long nanos) {
        boolean isOf(State other) {
            return head == other.head && isOfSameItems(other);
        }

        boolean isOfSameItems(State other) {
            return removal == other.removal && day.equals(other.day);
        }

        boolean isOlderThan(State other, Duration most) {
            return other.nanos - nanos > most.toNanos();
        }
    }

    private record Ready(RenderedPage page, MultivaluedMap<String, Object> headers, State state) {}

    /** The request of the reader who has a page made. */
    private record Making(String address, State state) {}

    ReadyPages(LogState log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** Returns how many pages were found ready since the start. */
    long hits() {
        return ready.stats().hitCount();
    }

    /** Returns how many pages had to be made. */
    long misses() {
        return ready.stats().missCount();
    }

    void forget() {
        ready.invalidateAll();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals("GET") || isForOne(request) || isPinned(request)) {
            return;
        }
        String address = address(request);
        Ready page = ready.getIfPresent(address);
        @Nullable State now = now();
        if (now == null) {
            return;
        }
        if (page != null && (page.state().isOf(now) || isBeingMade(page, address, now))) {
            send(page, request);
            return;
        }
        request.setProperty(Making.class.getName(), new Making(address, now));
        if (page != null) {
            beingMade.put(address, now);
        }
    }

    /** Keeps the page that a reader had made; of one that is not the same for everybody, only that it is made. */
    void keep(ContainerRequestContext request, ContainerResponseContext response, @Nullable RenderedPage page) {
        if (!(request.getProperty(Making.class.getName()) instanceof Making making)) {
            return;
        }
        beingMade.remove(making.address(), making.state());
        if (page != null) {
            MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>(response.getHeaders());
            ready.put(making.address(), new Ready(page, headers, making.state()));
        }
    }

    /** Whether another reader has a page made anew, of which nothing has been removed. */
    private boolean isBeingMade(Ready page, String address, State now) {
        State made = beingMade.get(address);
        return made != null
                && !made.isOlderThan(now, LONGEST_MAKING)
                && page.state().isOfSameItems(now);
    }

    private static void send(Ready page, ContainerRequestContext request) {
        Response.ResponseBuilder answer = null;
        if (page.headers().getFirst(HttpHeaders.ETAG) instanceof EntityTag tag) {
            answer = request.getRequest().evaluatePreconditions(tag);
        }
        Response.ResponseBuilder response = answer == null ? Response.ok(page.page()) : answer;
        page.headers().forEach((name, values) -> {
            response.header(name, null);
            values.forEach(value -> response.header(name, value));
        });
        ConditionalRequestFilter.done(request);
        request.abortWith(response.build());
    }

    private static boolean isForOne(ContainerRequestContext request) {
        return request.getHeaders().containsKey(HttpHeaders.AUTHORIZATION)
                || request.getCookies().containsKey(PrivateResponseFilter.SESSION);
    }

    private static boolean isPinned(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().keySet().stream().anyMatch(PINNING::contains);
    }

    /** Returns what tells the pages apart: the address as it is asked for, and the formats that are accepted. */
    private static String address(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri() + " " + request.getHeaderString(HttpHeaders.ACCEPT);
    }

    /** Returns the state of the log; null while the database cannot be reached. */
    private @Nullable State now() {
        try {
            return new State(
                    log.head().getAsLong(),
                    log.newestRemoval().getAsLong(),
                    log.today().get(),
                    nanoTime.getAsLong());
        } catch (RuntimeException failed) {
            if (!DatabaseOutage.isCauseOf(failed)) {
                throw failed;
            }
            return null;
        }
    }
}
