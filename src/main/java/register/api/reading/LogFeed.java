package register.api.reading;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Format;
import register.api.http.HttpResponses;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.api.tables.Since;
import register.store.log.Entry;
import register.store.log.Log;
import register.store.log.LoggedItem;
import register.store.log.Redaction;

/** The feed of the whole log: its newest entries, including withdrawals and redactions. */
final class LogFeed {
    private final Log log;
    private final Permalinks permalinks;
    private final List<RegisterResource<?, ?>> registers;

    LogFeed(Log log, Permalinks permalinks, List<RegisterResource<?, ?>> registers) {
        this.log = log;
        this.permalinks = permalinks;
        this.registers = List.copyOf(registers);
    }

    /**
     * Returns the newest entries, or the newest up to a position; the entries before them are the next page.
     *
     * @param at null for the head of the log
     */
    Response read(@Nullable Long at, int most, RequestUrl url) {
        if (at != null) {
            log.requireReached(at);
        }
        long newest = at == null ? log.head().number() : at;
        long before = Math.max(0, newest - most);
        List<FeedItem> news = news(log.entries(before, newest, most));
        Map<String, Address> links = links(url, before);
        Feed feed = new Feed(
                permalinks.address("entries").below("." + Format.ATOM.suffix()).toString(),
                "All changes: contracts, systems, disclosures and metrics",
                news.isEmpty() ? Instant.EPOCH : news.get(0).recordedAt(),
                Links.texts(links),
                news);
        return HttpResponses.of(feed, new Validator(Long.toString(newest), at != null), links);
    }

    private Map<String, Address> links(RequestUrl url, long before) {
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.as(Format.ATOM, permalinks.base(), Map.of()));
        links.put("alternate", url.page(permalinks.base(), Set.of("at", "limit")));
        if (before > 0) {
            links.put("next", url.as(Format.ATOM, permalinks.base(), Map.of("at", before)));
        }
        return links;
    }

    /** Returns what has become of the record of an entry; empty if the entry is a redaction. */
    Optional<Since> since(Entry entry) {
        return registers.stream()
                .map(resource -> resource.register())
                .filter(open -> open.register().name().equals(entry.register()))
                .<Since>map(open -> open.recordSince().ofEntry(entry))
                .findFirst();
    }

    /** Returns what entries did, in their order. */
    List<EntryEvent> happenings(List<LoggedItem> entries) {
        Map<Long, EntryEvent> told = new HashMap<>();
        registers.forEach(resource -> told.putAll(resource.register().feeds().happenings(entries)));
        entries.forEach(said ->
                said.redaction().ifPresent(redaction -> told.put(said.entry().number(), removal(said, redaction))));
        return entries.stream()
                .flatMap(said -> Stream.ofNullable(told.get(said.entry().number())))
                .toList();
    }

    private EntryEvent removal(LoggedItem said, Redaction redaction) {
        String from = Long.toString(redaction.entry());
        return new EntryEvent(
                said,
                "The log itself",
                EntryAction.REDACTED,
                "Entry " + from,
                permalinks.address("entries", from).toString(),
                List.of(),
                List::of);
    }

    private List<FeedItem> news(List<LoggedItem> oldestFirst) {
        Map<Long, FeedItem> told = new HashMap<>();
        registers.forEach(resource -> told.putAll(resource.register().feeds().news(oldestFirst)));
        int last = oldestFirst.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(place -> oldestFirst.get(last - place))
                .map(said -> told.getOrDefault(said.entry().number(), ofTheLog(said.entry())))
                .toList();
    }

    /** Returns the feed item of a redaction, whose key is the entry that something was removed from. */
    private FeedItem ofTheLog(Entry entry) {
        String day = Permalinks.day(entry.recordedAt());
        String address =
                permalinks.address("entries", Long.toString(entry.number())).toString();
        return new FeedItem(
                entry.recordedAt(),
                "Removed from entry " + entry.key(),
                address,
                address,
                "The log: part of entry %s was removed on %s, because the law requires it. Reason: %s"
                        .formatted(entry.key(), day, entry.reason()));
    }
}
