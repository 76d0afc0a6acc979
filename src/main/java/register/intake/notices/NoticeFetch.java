package register.intake.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import register.store.log.Log;

/**
 * Fetches the releases of a platform, window by window, and keeps those of the council's own buyers in a folder.
 *
 * <p>Each page is a file. A page is kept before the position after it, and a page that is fetched again replaces the same
 * file: a fetch that is killed loses nothing and doubles nothing.
 */
public final class NoticeFetch {
    /** Over longer windows Find a Tender leaves releases out. */
    private static final Duration WINDOW = Duration.ofHours(6);

    /** Find a Tender bears 12 requests in two minutes. */
    private static final Duration PACE = Duration.ofSeconds(11);

    private static final int LIMIT = 100;

    /** The path of Contracts Finder's search, whose parameters have other names than those of Find a Tender. */
    private static final String CONTRACTS_FINDER = "/Published/Notices/OCDS/Search";

    private final URI api;
    private final Path folder;
    private final Buyers own;
    private final Clock clock;
    private final NoticePages pages;
    private final Consumer<String> told;

    private NoticeFetch(URI api, Path folder, Buyers own, Clock clock, NoticePages.Pause pause, Consumer<String> told) {
        this.api = api;
        this.folder = folder;
        this.own = own;
        this.clock = clock;
        this.told = told;
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.pages = new NoticePages(client, api, PACE, pause, clock, told);
    }

    /**
     * Creates a fetch.
     *
     * @param api the address of release packages
     * @param folder that releases are kept in
     * @param own whose releases are kept
     * @param told receives what went wrong and what was fetched, in sentences
     */
    public static NoticeFetch of(URI api, Path folder, Buyers own, Clock clock, Consumer<String> told) {
        return new NoticeFetch(api, folder, own, clock, time -> Thread.sleep(time.toMillis()), told);
    }

    /** Creates a fetch that waits in another way. */
    static NoticeFetch of(
            URI api, Path folder, Buyers own, Clock clock, NoticePages.Pause pause, Consumer<String> told) {
        return new NoticeFetch(api, folder, own, clock, pause, told);
    }

    /**
     * Fetches what came since the last fetch, and returns how many releases were kept.
     *
     * @param start of the first fetch; null to go on from the last
     */
    public long run(@Nullable LocalDateTime start) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Log.LONDON).truncatedTo(ChronoUnit.SECONDS);
        @Nullable
        FetchPosition position = start == null
                ? FetchPosition.in(folder).map(before -> renewed(before, now)).orElse(null)
                : new FetchPosition(start, end(start, now), 1, null);
        if (position == null) {
            throw new FetchFailure(
                    "nothing has been fetched yet; give the first day with --from, for example 2025-02-24");
        }
        long kept = 0;
        while (position.from().isBefore(now)) {
            kept += window(position);
            position = new FetchPosition(position.to(), end(position.to(), now), 1, null);
            position.keep(folder);
        }
        return kept;
    }

    /** Returns a position whose window, if nothing of it was fetched, ends no later than now. */
    private static FetchPosition renewed(FetchPosition before, LocalDateTime now) {
        return before.next() == null ? new FetchPosition(before.from(), end(before.from(), now), 1, null) : before;
    }

    private static LocalDateTime end(LocalDateTime from, LocalDateTime now) {
        LocalDateTime end = from.plus(WINDOW);
        return end.isAfter(now) && from.isBefore(now) ? now : end;
    }

    /** Fetches the pages of a window that are left. */
    private long window(FetchPosition start) throws IOException, InterruptedException {
        FetchPosition position = start;
        long kept = 0;
        while (true) {
            URI address = position.next() == null ? first(position.from(), position.to()) : position.next();
            NoticePages.Fetched page = pages.get(address);
            kept += keep(position, page.releases());
            URI next = page.next() != null ? page.next() : rest(position, address, page);
            if (next == null) {
                told.accept("%s to %s: %,d releases of your own".formatted(position.from(), position.to(), kept));
                return kept;
            }
            position = new FetchPosition(position.from(), position.to(), position.page() + 1, next);
            position.keep(folder);
        }
    }

    /**
     * Returns where the rest of a window is after a full page that names no next one, which happens though there is more; null
     * if there is none.
     */
    private @Nullable URI rest(FetchPosition position, URI address, NoticePages.Fetched page) {
        if (page.releases().size() < LIMIT && page.isWhole()) {
            return null;
        }
        @Nullable
        LocalDateTime last = page.releases().stream()
                .map(release -> moment(release.path("date")))
                .filter(date -> date != null && !date.isBefore(position.from()) && date.isBefore(position.to()))
                .max(LocalDateTime::compareTo)
                .orElse(null);
        URI next = last == null ? address : first(last, position.to());
        if (next.equals(address)) {
            told.accept("%s to %s: releases may be missing; fetch this again later with --from"
                    .formatted(position.from(), position.to()));
            return null;
        }
        told.accept("a page has no link to the next one, but there may be more; continuing from its last release");
        return next;
    }

    private static @Nullable LocalDateTime moment(JsonNode date) {
        try {
            return OffsetDateTime.parse(date.asText())
                    .atZoneSameInstant(Log.LONDON)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private URI first(LocalDateTime from, LocalDateTime to) {
        boolean isFinder =
                Strings.CI.endsWith(Strings.CS.removeEnd(String.valueOf(api.getPath()), "/"), CONTRACTS_FINDER);
        return URI.create("%s?%s=%s&%s=%s&limit=%d"
                .formatted(
                        api,
                        isFinder ? "publishedFrom" : "updatedFrom",
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(from),
                        isFinder ? "publishedTo" : "updatedTo",
                        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(to),
                        LIMIT));
    }

    /** Keeps the council's own releases of a page, without the contact points in them. */
    private long keep(FetchPosition position, List<ObjectNode> releases) throws IOException {
        StringBuilder lines = new StringBuilder();
        long kept = 0;
        for (ObjectNode release : releases) {
            if (own.has(release)) {
                release.findParents("contactPoint").forEach(party -> ((ObjectNode) party).remove("contactPoint"));
                lines.append(release).append('\n');
                kept++;
            }
        }
        String name = "%s-%04d.ndjson".formatted(position.from().toString().replaceAll("[^0-9T]", ""), position.page());
        if (kept > 0) {
            FetchPosition.write(folder.resolve(name), lines.toString());
        }
        return kept;
    }
}
