package register.intake.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static register.intake.notices.InventedNotices.UK7;
import static register.intake.notices.InventedNotices.lines;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service fetches notices at its times, from both platforms, and hands what is new to a person. */
class ScheduledFetchTest {
    private static final String FINDER = "/Published/Notices/OCDS/Search";

    @TempDir
    Path folder;

    private HttpServer platform;
    private final List<String> asked = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();
    private int status = 200;

    @BeforeEach
    void open() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            String address = exchange.getRequestURI().toString();
            asked.add(address);
            boolean isFinder = address.startsWith(FINDER);
            boolean isSecond = address.contains("cursor=2");
            String release = lines(isFinder ? UK7.replace("ocds-h6vhtk", "ocds-b5fd17") : UK7);
            String next = isFinder && !isSecond ? ",\"links\":{\"next\":\"" + address + "&cursor=2\"}" : "";
            boolean isFirstDay = address.contains("2026-03-02T00:00:00&");
            byte[] page = ("{\"releases\":[" + (isFirstDay && !isSecond ? release : "") + "]" + next + "}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        platform.start();
    }

    @AfterEach
    void close() {
        platform.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "06:30, 2026-11-30T06:29:00Z, 2026-11-29T06:30:00Z, false",
        "06:30, 2026-11-30T06:30:00Z, 2026-11-29T06:30:00Z, true",
        "06:30, 2026-11-30T12:00:00Z, 2026-11-30T06:30:00Z, false",
        "06:30, 2026-07-01T05:30:00Z, 2026-06-30T05:30:00Z, true",
        "6h,    2026-11-30T06:29:00Z, 2026-11-30T00:30:00Z, false",
        "6h,    2026-11-30T06:30:00Z, 2026-11-30T00:30:00Z, true"
    })
    void itIsTimeOnceAtEachTime(String schedule, Instant now, Instant last, boolean isDue) {
        FetchRun run = new FetchRun(last, last, 0, null, false);

        assertThat(FetchSchedule.of(schedule).isDue(run, at(now))).isEqualTo(isDue);
        assertThat(FetchSchedule.of(schedule).isDue(null, at(now))).isTrue();
    }

    @Test
    void whatFailedIsTriedAgainAfterAnHour() {
        Instant began = Instant.parse("2026-11-30T06:30:00Z");
        FetchRun failed = new FetchRun(began, began, 0, "the platform answered 500", false);

        assertThat(FetchSchedule.of("06:30").isDue(failed, at(began.plusSeconds(3_599))))
                .isFalse();
        assertThat(FetchSchedule.of("06:30").isDue(failed, at(began.plusSeconds(3_600))))
                .isTrue();
        assertThatThrownBy(() -> FetchSchedule.of("soon")).hasMessageContaining("06:30");
    }

    @Test
    void bothPlatformsAreWalkedAndWhatIsNewIsHandedOnOnce() throws Exception {
        fetch("2026-03-03T00:00:00Z").run(() -> true);

        assertThat(offered)
                .singleElement()
                .satisfies(file -> assertThat(file.lines())
                        .hasSize(2)
                        .anyMatch(line -> line.contains("ocds-h6vhtk-0a0001"))
                        .anyMatch(line -> line.contains("ocds-b5fd17-0a0001"))
                        .noneMatch(line -> line.contains("contactPoint")));
        assertThat(asked)
                .contains(
                        "/api?updatedFrom=2026-03-02T00:00:00&updatedTo=2026-03-02T06:00:00&limit=100",
                        FINDER + "?publishedFrom=2026-03-02T00:00:00&publishedTo=2026-03-02T06:00:00&limit=100",
                        FINDER
                                + "?publishedFrom=2026-03-02T00:00:00&publishedTo=2026-03-02T06:00:00&limit=100&cursor=2");
        assertThat(fetch("2026-03-03T00:01:00Z").isDue()).isFalse();

        asked.clear();
        fetch("2026-03-03T06:00:00Z").run(() -> true);
        assertThat(offered).hasSize(1);
        assertThat(asked).hasSize(3).allMatch(address -> address.contains("From=2026-03-03T00:00:00"));
    }

    @Test
    void aFaultIsToldBesideTheNotices() throws Exception {
        status = 404;
        fetch("2026-03-03T00:00:00Z").run(() -> true);

        FetchRun run = FetchRun.in(folder).orElseThrow();
        assertThat(run.fault()).contains("the platform answered 404");
        assertThat(run.isUnchecked()).isFalse();
        assertThat(offered).isEmpty();
    }

    @Test
    void whatCouldNotBeHandedOnIsHandedOnAtTheNextLook() throws Exception {
        ScheduledFetch busy = fetch("2026-03-03T00:00:00Z", null);
        assertThatThrownBy(() -> busy.run(() -> true)).hasMessage("another file is imported");

        ScheduledFetch later = fetch("2026-03-03T00:01:00Z");
        assertThat(later.isDue()).isTrue();
        asked.clear();
        later.run(() -> true);
        assertThat(offered).hasSize(1);
        assertThat(asked).isEmpty();
        assertThat(later.isDue()).isFalse();
    }

    @Test
    void whatCameWhileAnotherMayHaveFetchedIsLeftToTheNextLook() throws Exception {
        fetch("2026-03-03T00:00:00Z").run(() -> false);
        assertThat(offered).isEmpty();

        ScheduledFetch later = fetch("2026-03-03T00:01:00Z");
        assertThat(later.isDue()).isTrue();
        later.run(() -> true);
        assertThat(offered).hasSize(1);
        assertThat(later.isDue()).isFalse();
    }

    private ScheduledFetch fetch(String now) {
        return fetch(now, offered);
    }

    private ScheduledFetch fetch(String now, @Nullable List<String> into) {
        String base = "http://127.0.0.1:" + platform.getAddress().getPort();
        NoticeSettings settings =
                new NoticeSettings("*", base + "/api; " + base + FINDER, folder.toString(), "6h", "2026-03-02");
        return new ScheduledFetch(
                settings.whenFetched().orElseThrow(),
                settings.platforms(folder),
                folder,
                settings.firstDay(),
                Buyers.ALL,
                at(Instant.parse(now)),
                time -> {},
                file -> {
                    if (into == null) {
                        throw new IllegalStateException("another file is imported");
                    }
                    into.add(text(file));
                });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
