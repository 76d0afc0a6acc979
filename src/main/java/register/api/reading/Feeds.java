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
import register.api.http.Answer;
import register.api.http.Asked;
import register.api.http.Cursor;
import register.api.http.Format;
import register.api.http.Limit;
import register.api.http.Version;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.Recorded;
import register.store.log.Records;
import register.store.log.Register;
import register.store.log.Said;
import register.store.query.Catalogue;

/** What was said last of the records of one register: all of them, or those that some filters leave. */
final class Feeds<T, P> {
    /** Which part of a feed is read; whichever it is, the feed is the same. */
    private static final List<String> PAGING = List.of("limit", "cursor");

    private final Register<T> register;
    private final Log log;
    private final Records<T> records;
    private final Publisher publisher;
    private final Catalogue catalogue;
    private final Lists<T, P> lists;
    private final Telling<T> telling;

    Feeds(
            Register<T> register,
            Log log,
            Publisher publisher,
            List<Field<P>> fields,
            Catalogue catalogue,
            Lists<T, P> lists) {
        this.register = register;
        this.log = log;
        this.records = log.records(register);
        this.publisher = publisher;
        this.catalogue = catalogue;
        this.lists = lists;
        this.telling = new Telling<>(register, log, publisher, fields);
    }

    /** A page of the feed that a request asks for, what was said last first unless it names an order. */
    Response read(
            Viewpoint viewpoint, @Nullable String sort, @Nullable Limit limit, @Nullable Cursor cursor, Asked asked) {
        Paging.Page<Recorded<T>> page = lists.newest(viewpoint, sort, limit, cursor, asked);
        List<News> news = telling.of(page.rows());
        Map<String, Address> links = links(asked, page.next());
        Vantage vantage = page.vantage();
        // Whatever other registers say meanwhile, this one is told the same.
        long newest = records.newestEntry(vantage.at());
        Feed feed = new Feed(id(asked).toString(), title(asked), updated(news, newest), Links.texts(links), news);
        return Answer.of(feed, new Version(newest + "." + vantage.on(), vantage.isFinal()), links);
    }

    /** What entries of the register said, by their numbers. */
    Map<Long, News> of(List<Said> entries) {
        return telling.ofEntries(entries);
    }

    /** What entries of the register did, by their numbers. */
    Map<Long, Happening> happenings(List<Said> entries) {
        return telling.happenings(entries);
    }

    private Address id(Asked asked) {
        Map<String, @Nullable Object> without = new HashMap<>();
        PAGING.forEach(name -> without.put(name, null));
        return asked.as(Format.ATOM, publisher.base(), without);
    }

    private Map<String, Address> links(Asked asked, @Nullable Cursor next) {
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", asked.as(Format.ATOM, publisher.base(), Map.of()));
        links.put("alternate", asked.page(publisher.base(), Set.copyOf(PAGING)));
        if (next != null) {
            links.put("next", asked.as(Format.ATOM, publisher.base(), Lists.from(next)));
        }
        return links;
    }

    private String title(Asked asked) {
        StringBuilder title = new StringBuilder(register.title()).append(": what changed");
        for (String name : catalogue.names()) {
            String value = asked.parameter(name);
            if (value != null) {
                title.append(", ").append(name).append(' ').append(value);
            }
        }
        return title.toString();
    }

    private Instant updated(List<News> news, long newest) {
        return news.stream()
                .map(News::recordedAt)
                .max(Instant::compareTo)
                .orElseGet(() ->
                        newest == 0 ? Instant.EPOCH : log.entry(newest).entry().recordedAt());
    }
}
