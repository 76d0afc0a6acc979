package register.api.reading;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Answer;
import register.api.http.Asked;
import register.api.http.Format;
import register.api.http.Version;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.Redaction;
import register.store.log.Said;

/** What was said last of anything: the entries of the log, with what was withdrawn and removed. */
final class LogFeed {
    private final Log log;
    private final Publisher publisher;
    private final List<RegisterResource<?, ?>> registers;

    LogFeed(Log log, Publisher publisher, List<RegisterResource<?, ?>> registers) {
        this.log = log;
        this.publisher = publisher;
        this.registers = List.copyOf(registers);
    }

    /**
     * The newest entries, or the newest up to a position; those before them are the next page.
     *
     * @param at null for as far as the log has come
     */
    Response read(@Nullable Long at, int most, Asked asked) {
        if (at != null) {
            log.requireReached(at);
        }
        long newest = at == null ? log.head().number() : at;
        long before = Math.max(0, newest - most);
        List<News> news = news(log.entries(before, newest, most));
        Map<String, Address> links = links(asked, before);
        Feed feed = new Feed(
                publisher.address("entries").below("." + Format.ATOM.suffix()).toString(),
                "Everything that was said: contracts, systems, disclosures and metrics",
                news.isEmpty() ? Instant.EPOCH : news.get(0).recordedAt(),
                Links.texts(links),
                news);
        return Answer.of(feed, new Version(Long.toString(newest), at != null), links);
    }

    private Map<String, Address> links(Asked asked, long before) {
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", asked.as(Format.ATOM, publisher.base(), Map.of()));
        links.put("alternate", asked.page(publisher.base(), Set.of("at", "limit")));
        if (before > 0) {
            links.put("next", asked.as(Format.ATOM, publisher.base(), Map.of("at", before)));
        }
        return links;
    }

    /** What entries did, in their order. */
    List<Happening> happenings(List<Said> entries) {
        Map<Long, Happening> told = new HashMap<>();
        registers.forEach(resource -> told.putAll(resource.register().happenings(entries)));
        entries.forEach(said ->
                said.redaction().ifPresent(redaction -> told.put(said.entry().number(), removal(said, redaction))));
        return entries.stream()
                .flatMap(said -> Stream.ofNullable(told.get(said.entry().number())))
                .toList();
    }

    private Happening removal(Said said, Redaction redaction) {
        String from = Long.toString(redaction.entry());
        return new Happening(
                said,
                "The log itself",
                Deed.REDACTED,
                "Entry " + from,
                publisher.address("entries", from).toString(),
                List.of(),
                List.of());
    }

    private List<News> news(List<Said> oldestFirst) {
        Map<Long, News> told = new HashMap<>();
        registers.forEach(resource -> told.putAll(resource.register().news(oldestFirst)));
        int last = oldestFirst.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(place -> oldestFirst.get(last - place))
                .map(said -> told.getOrDefault(said.entry().number(), ofTheLog(said.entry())))
                .toList();
    }

    /** What the log says of itself: that something was removed from an entry, which is its key. */
    private News ofTheLog(Entry entry) {
        String day = Publisher.day(entry.recordedAt());
        String address =
                publisher.address("entries", Long.toString(entry.number())).toString();
        return new News(
                entry.recordedAt(),
                "Removed from entry " + entry.key(),
                address,
                address,
                "The log: something that entry %s said was removed on %s, as the law demands. Why: %s"
                        .formatted(entry.key(), day, entry.reason()));
    }
}
