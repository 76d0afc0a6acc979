package register.api.reading;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Cursor;
import register.api.http.Format;
import register.api.http.HttpResponses;
import register.api.http.Limit;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.RecordedItem;
import register.store.log.Register;
import register.store.query.QuerySchema;

/** Reads the feeds of one register: the latest entries of all its records, or of those that match some filters. */
public final class FeedReader<T, R> {
    /** The parameters that select a part of a feed; the feed is the same whatever their values. */
    private static final List<String> PAGING = List.of("limit", "cursor");

    private final Register<T> register;
    private final Log log;
    private final Permalinks permalinks;
    private final QuerySchema catalogue;
    private final ListReader<T, R> lists;
    private final EntryDescriber<T> telling;

    FeedReader(
            Register<T> register,
            Log log,
            Permalinks permalinks,
            ItemWording wording,
            QuerySchema catalogue,
            ListReader<T, R> lists) {
        this.register = register;
        this.log = log;
        this.permalinks = permalinks;
        this.catalogue = catalogue;
        this.lists = lists;
        this.telling = new EntryDescriber<>(register, log, permalinks, wording);
    }

    /** Returns the requested page of the feed, newest first unless the request names an order. */
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
        // Entries of other registers must not change this register's feed.
        long newest = log.newestEntry(register, snapshot.at());
        Feed feed = new Feed(id(url).toString(), title(url), updated(news, newest), Links.texts(links), news);
        return HttpResponses.of(feed, new Validator(newest + "." + snapshot.on(), snapshot.isFinal()), links);
    }

    /** Returns the feed items of those of some entries that belong to the register, by their numbers. */
    Map<Long, FeedItem> news(List<LoggedItem> entries) {
        List<LoggedItem> own = own(entries);
        return own.isEmpty() ? Map.of() : telling.ofEntries(own);
    }

    /** Returns what those of some entries did that belong to the register, by their numbers. */
    Map<Long, EntryEvent> happenings(List<LoggedItem> entries) {
        List<LoggedItem> own = own(entries);
        return own.isEmpty() ? Map.of() : telling.happenings(own);
    }

    private List<LoggedItem> own(List<LoggedItem> entries) {
        return entries.stream()
                .filter(said -> said.entry().register().equals(register.name()))
                .toList();
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
            links.put("next", url.as(Format.ATOM, permalinks.base(), ListLinks.from(next)));
        }
        return links;
    }

    private String title(RequestUrl url) {
        StringBuilder title = new StringBuilder(register.title()).append(": changes");
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
                .or(() -> recordedAt(newest))
                .orElse(Instant.EPOCH);
    }

    /** Returns when the register last changed, up to a position; empty if it has no entry. */
    public Optional<Instant> changed(long at) {
        return recordedAt(log.newestEntry(register, at));
    }

    private Optional<Instant> recordedAt(long entry) {
        return entry == 0 ? Optional.empty() : log.recordedAt(entry);
    }
}
