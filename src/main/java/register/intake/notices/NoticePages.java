package register.intake.notices;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Gets pages of release packages at a pace that the platform bears, and again after what passes: too many requests, a server
 * that is busy, a broken connection, a page that is cut off.
 */
final class NoticePages {
    private static final int MOST_TRIES = 8;
    private static final int MOST_BROKEN = 3;
    private static final int MOST_BYTES = 64 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    /** How long Contracts Finder refuses a client that asks too fast, which it says with 403. */
    private static final Duration REFUSED = Duration.ofMinutes(5);

    private final HttpClient client;
    private final URI api;
    private final Duration pace;
    private final Pause pause;
    private final Clock clock;
    private final Consumer<String> told;
    private boolean isFirst = true;

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /**
     * A page.
     *
     * @param next the address of the next one; null if the page names none
     * @param isWhole whether all of it could be read
     */
    record Fetched(List<ObjectNode> releases, @Nullable URI next, boolean isWhole) {}

    /**
     * Creates them.
     *
     * @param pace the time between two requests
     * @param told receives what went wrong, in a sentence
     */
    NoticePages(HttpClient client, URI api, Duration pace, Pause pause, Clock clock, Consumer<String> told) {
        this.client = client;
        this.api = api;
        this.pace = pace;
        this.pause = pause;
        this.clock = clock;
        this.told = told;
    }

    /** Gets a page; one that stays broken is read as far as it goes. */
    Fetched get(URI address) throws IOException, InterruptedException {
        byte[] page = new byte[0];
        for (int broken = 0; broken < MOST_BROKEN; broken++) {
            page = bytes(address);
            @Nullable JsonNode read = read(page);
            if (read != null && read.isObject()) {
                return new Fetched(releases(page), next(read), true);
            }
            told.accept("a page is not complete JSON; requesting it again");
        }
        told.accept("a page is still not complete JSON; keeping what can be read");
        return new Fetched(releases(page), null, false);
    }

    private static @Nullable JsonNode read(byte[] page) {
        try (JsonParser parser = OcdsTree.parser(new LenientReader(new ByteArrayInputStream(page)))) {
            parser.nextToken();
            return OcdsTree.read(parser);
        } catch (IOException broken) {
            return null;
        }
    }

    private List<ObjectNode> releases(byte[] page) throws IOException {
        List<ObjectNode> releases = new ArrayList<>();
        new OcdsReader(releases::add, fault -> {
                    // An empty page is no fault.
                    if (!fault.contains("neither releases")) {
                        told.accept(fault);
                    }
                })
                .read(new ByteArrayInputStream(page));
        return releases;
    }

    /** Returns the next page, which must be of the same platform. */
    private @Nullable URI next(JsonNode page) {
        @Nullable String link = page.path("links").path("next").textValue();
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            URI next = api.resolve(link);
            boolean isSame = api.getScheme().equals(next.getScheme())
                    && api.getRawAuthority().equals(next.getRawAuthority());
            if (isSame) {
                return next;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        told.accept("the link to the next page leads away from the platform and was not followed");
        return null;
    }

    private byte[] bytes(URI address) throws IOException, InterruptedException {
        Duration wait = FIRST_WAIT;
        String why = "";
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            if (!isFirst) {
                pause.of(pace);
            }
            isFirst = false;
            try {
                HttpResponse<InputStream> response = client.send(
                        HttpRequest.newBuilder(address)
                                .timeout(PATIENCE)
                                .header("Accept", "application/json")
                                .header("User-Agent", "contracts-register")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream body = response.body()) {
                    if (response.statusCode() == 200) {
                        return whole(body);
                    }
                    why = "the platform answered " + response.statusCode();
                    if (!isPassing(response.statusCode())) {
                        throw new FetchFailure(why + " to " + address);
                    }
                }
                Duration asked = response.statusCode() == 403 ? REFUSED : wait;
                pause(retryAfter(response).orElse(asked), why);
            } catch (FetchFailure refused) {
                throw refused;
            } catch (IOException lost) {
                why = "the connection failed (" + lost.getClass().getSimpleName() + ")";
                pause(wait, why);
            }
            wait = shorter(wait.multipliedBy(2));
        }
        throw new FetchFailure(why + " " + MOST_TRIES + " times");
    }

    private static byte[] whole(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new FetchFailure("a page has more than 64MB");
        }
        return bytes;
    }

    private static boolean isPassing(int status) {
        return status == 403 || status == 408 || status == 425 || status == 429 || status >= 500;
    }

    private void pause(Duration time, String why) throws InterruptedException {
        told.accept("%s; waiting %,d seconds".formatted(why, time.toSeconds()));
        pause.of(time);
    }

    /** Returns how long the platform asks to wait: in seconds, or until a date. */
    private Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(said -> {
            try {
                return Optional.of(shorter(Duration.ofSeconds(Long.parseLong(said.strip()))));
            } catch (NumberFormatException date) {
                try {
                    Instant until = ZonedDateTime.parse(said.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
                    return Optional.of(shorter(Duration.between(clock.instant(), until)));
                } catch (DateTimeException unreadable) {
                    return Optional.empty();
                }
            }
        });
    }

    private static Duration shorter(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
