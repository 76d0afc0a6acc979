package register.api.reading;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Cursor;
import register.api.http.Format;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.RecordedItem;
import register.store.log.Records;
import register.store.log.Register;
import register.store.query.QuerySchema;

/** What was said last of the records of one register: all of them, or those that some filters leave. */
final class FeedReader<T, P> {
    /** Which part of a feed is read; whichever it is, the feed is the same. */
    private static final List<String> PAGING = List.of("limit", "cursor");

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Permalinks permalinks;
    private final QuerySchema catalogue;
    private final ListReader<T, P> lists;
    private final EntryDescriber<T> telling;

    FeedReader(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            List<Field<P>> fields,
            QuerySchema catalogue,
            ListReader<T, P> lists) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.permalinks = permalinks;
        this.catalogue = catalogue;
        this.lists = lists;
        this.telling = new EntryDescriber<>(register, log, permalinks, fields);
    }

    /** A page of the feed that a request asks for, what was said last first unless it names an order. */
    Response read(
            SnapshotParameters asOf,
            @Nullable String sort,
            @Nullable Limit limit,
            @Nullable Cursor cursor,
            RequestUrl url) {
        Paging.Page<RecordedItem<T>> page = lists.newest(asOf, sort, limit, cursor, url);
        List<FeedItem> news = telling.of(page.rows());
        Map<String, Address> links = links(url, page.next());
        Snapshot snapshot = page.snapshot();
        // Whatever other registers say meanwhile, this one is told the same.
        long newest = records.newestEntry(snapshot.at());
        Feed feed = new Feed(id(url).toString(), title(url), updated(news, newest), Links.texts(links), news);
        return HttpResponses.of(feed, new Validator(newest + "." + snapshot.on(), snapshot.isFinal()), links);
    }

    /** What entries of the register said, by their numbers. */
    Map<Long, FeedItem> of(List<LoggedItem> entries) {
        return telling.ofEntries(entries);
    }

    /** What entries of the register did, by their numbers. */
    Map<Long, EntryEvent> happenings(List<LoggedItem> entries) {
        return telling.happenings(entries);
    }

    private Address id(RequestUrl url) {
        Map<String, @Nullable Object> without = new HashMap<>();
        PAGING.forEach(name -> without.put(name, null));
        return url.as(Format.ATOM, permalinks.base(), without);
    }

    private Map<String, Address> links(RequestUrl url, @Nullable Cursor next) {
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.as(Format.ATOM, permalinks.base(), Map.of()));
        links.put("alternate", url.page(permalinks.base(), Set.copyOf(PAGING)));
        if (next != null) {
            links.put("next", url.as(Format.ATOM, permalinks.base(), ListReader.from(next)));
        }
        return links;
    }

    private String title(RequestUrl url) {
        StringBuilder title = new StringBuilder(register.title()).append(": what changed");
        for (String name : catalogue.names()) {
            String value = url.parameter(name);
            if (value != null) {
                title.append(", ").append(name).append(' ').append(value);
            }
        }
        return title.toString();
    }

    private Instant updated(List<FeedItem> news, long newest) {
        return news.stream()
                .map(FeedItem::recordedAt)
                .max(Instant::compareTo)
                .orElseGet(() ->
                        newest == 0 ? Instant.EPOCH : log.entry(newest).entry().recordedAt());
    }
}
