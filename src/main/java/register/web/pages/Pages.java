package register.web.pages;

import com.github.benmanes.caffeine.cache.Caffeine;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.http.Address;
import register.api.http.ConditionalRequestFilter;
import register.api.http.HttpResponses;
import register.api.http.LogState;
import register.api.http.PrivateResponseFilter;
import register.api.http.ProblemDocument;
import register.api.http.RequestUrl;
import register.api.reading.RecordView;
import register.api.reading.SingleFlightCache;
import register.api.tables.SingleRow;
import register.api.tables.Table;

/**
 * A response filter that renders the response entity as a page if HTML was requested.
 *
 * <p>A page that is the same for everybody is cached by its entity tag, so that it is rendered only when it changes.
 */
@Priority(Priorities.ENTITY_CODER) // after ConditionalRequestFilter, which may respond 304
public final class Pages implements ContainerResponseFilter {
    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Configuration templates;
    private final SiteLayout site;
    private final Function<ContainerRequestContext, Actor> whoIs;
    private final PointInTimeNotices notices;
    private final PointInTimeLinks links;
    private final PageMakers makers;
    private final LongSupplier named;
    private final ReadyPages ready;
    private final SingleFlightCache<Kept, RenderedPage> kept = new SingleFlightCache<>(Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Kept of, RenderedPage page) ->
                    page.html().length + of.url().length()));

    /** The key of a cached page, and what it is rendered anew for. */
    private record Kept(String url, Object version) {}

    /** An answer, and the newest entry of the records that pages name without being answered with them. */
    private record OfRecord(Object answer, long named) {}

    /**
     * Creates the filter.
     *
     * @param whoIs returns the user who makes a request
     * @param notices of pages that are read at a position or a day
     * @param links keeps the links of such pages there
     * @param makers of the pages of each subject, in any order
     * @param named returns the newest entry of the records whose names the makers look up
     * @param log that the pages are made from
     */
    public Pages(
            SiteLayout site,
            Function<ContainerRequestContext, Actor> whoIs,
            PointInTimeNotices notices,
            PointInTimeLinks links,
            List<PageMaker> makers,
            LongSupplier named,
            LogState log) {
        this.site = site;
        this.whoIs = whoIs;
        this.notices = notices;
        this.links = links;
        this.makers = PageMakers.of(makers);
        this.named = named;
        this.ready = new ReadyPages(log, System::nanoTime);
        this.templates = new Configuration(FREEMARKER);
        templates.setClassForTemplateLoading(Pages.class, "/register/web");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        templates.setOutputFormat(HTMLOutputFormat.INSTANCE);
        templates.setLocale(Locale.UK);
        templates.setNumberFormat("computer");
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setObjectWrapper(new DefaultObjectWrapperBuilder(FREEMARKER).build());
    }

    /** Clears the cache, since content of a page may have been redacted. */
    public void forget() {
        kept.clear();
        ready.forget();
    }

    /** Returns the address of the style sheet of all pages. */
    public String stylesheet() {
        return site.assets() + "/register.css";
    }

    /** Returns how many pages were found ready since the start. */
    public long found() {
        return ready.hits();
    }

    /** Returns how many pages had to be made. */
    public long made() {
        return ready.misses();
    }

    /** Returns the filter that sends pages which are ready before their data is asked for. */
    public ContainerRequestFilter ready() {
        return ready;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object answer = response.getEntity();
        MediaType type = response.getMediaType();
        if (answer == null
                || answer instanceof byte[]
                || answer instanceof RenderedPage
                || type == null
                || !MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
            ready.keep(request, response, null);
            return;
        }
        Actor actor = actor(request, response);
        Object tag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        Kept of = tag == null || actor.isSignedIn() || response.getStatus() != Response.Status.OK.getStatusCode()
                ? null
                : new Kept(
                        new RequestUrl(request).here(Address.here(), Map.of()).toString(),
                        version(answer, tag, request));
        RenderedPage page = of == null ? rendered(answer, actor, request) : kept(of, answer, actor, request);
        if (page.isPassing()) {
            response.getHeaders().remove(HttpHeaders.ETAG);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (page.isIncomplete()) {
            response.getHeaders().remove(HttpHeaders.ETAG);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, HttpResponses.CURRENT);
        }
        response.setEntity(page, response.getEntityAnnotations(), type);
        boolean isReady = of != null && answer instanceof Table<?> && !page.isPassing() && !page.isIncomplete();
        ready.keep(request, response, isReady ? page : null);
    }

    /**
     * Returns what a page is rendered anew for: another answer of a record as it is now, which is the same object until an
     * entry changes it, or another tag of anything else, which each entry changes.
     */
    private Object version(Object answer, Object tag, ContainerRequestContext request) {
        boolean isRecordNow = answer instanceof SingleRow<?> one
                && one.row() instanceof RecordView<?, ?>
                && !request.getUriInfo().getQueryParameters().containsKey("at")
                && !request.getUriInfo().getQueryParameters().containsKey("on");
        return isRecordNow ? new OfRecord(answer, named.getAsLong()) : tag;
    }

    /** Returns a page that is the same for everybody: rendered by the first who asks, and kept unless it is for one response. */
    private RenderedPage kept(Kept of, Object answer, Actor actor, ContainerRequestContext request) {
        RenderedPage page = kept.get(of, () -> rendered(answer, actor, request));
        if (page.isPassing() || page.isIncomplete()) {
            kept.drop(of, page);
        }
        return page;
    }

    private RenderedPage rendered(Object answer, Actor actor, ContainerRequestContext request) {
        PageRequest visit = new PageRequest(
                actor,
                new RequestUrl(request),
                path(request),
                site.base(),
                actor.isSignedIn() ? published(request) : "");
        boolean isOutage = ConditionalRequestFilter.isOutage(request);
        Optional<PointInTimeNotice> notice =
                answer instanceof ProblemDocument ? Optional.empty() : notices.of(answer, visit, isOutage);
        return rendered(answer, visit, notice);
    }

    /** Returns the user who is signed in with this browser; nobody after a server error, without a look-up. */
    private Actor actor(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isBrowser = request.getCookies().containsKey(PrivateResponseFilter.SESSION)
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
        return isBrowser && response.getStatus() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                ? whoIs.apply(request)
                : Actor.NOBODY;
    }

    private static String published(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(PrivateResponseFilter.PUBLISHED);
        return cookie == null ? "" : cookie.getValue();
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getRawPath();
    }

    private RenderedPage rendered(Object answer, PageRequest visit, Optional<PointInTimeNotice> notice) {
        Page page = makers.of(answer, visit);
        Map<String, @Nullable Object> model = new HashMap<>(page.model());
        model.put("title", page.title());
        model.put("site", site);
        model.put("visit", visit);
        notice.ifPresent(shown -> model.put("notice", shown));
        StringWriter text = new StringWriter();
        try {
            templates.getTemplate(page.template()).process(model, text);
        } catch (TemplateException failed) {
            throw new IllegalStateException("the page could not be laid out", failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String html = CrawlerLinks.marked(there(text.toString(), visit, notice));
        boolean isIncomplete = notice.isPresent() && !notice.get().isKnown();
        return new RenderedPage(html.getBytes(StandardCharsets.UTF_8), page.isPassing(), isIncomplete);
    }

    /** Returns the HTML of a page with its links at its position and day, if it has a notice of them. */
    private String there(String html, PageRequest visit, Optional<PointInTimeNotice> notice) {
        return notice.flatMap(shown -> visit.pointInTime()
                        .filter(point -> point.kind() != PointInTime.Kind.ENTRY)
                        .map(point -> links.in(html, point, !shown.isKnown())))
                .orElse(html);
    }
}
