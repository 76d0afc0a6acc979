package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static register.RunningService.header;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;
import register.store.log.Entry;

/** Earlier states by their time (RFC 7089). */
class MementoTest {
    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static final String RECORD = "/contracts/MEM-1";
    private static Entry first;
    private static Entry second;

    @BeforeAll
    static void twoVersions() {
        SERVICE.clock().set("2026-11-20T10:00:00.5Z");
        first = say("MEM 1", "Telephony");
        SERVICE.clock().set("2026-11-24T23:30:00Z");
        second = say("MEM 1", "Telephony and lines");
        SERVICE.clock().set("2026-11-30T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'Fri, 20 Nov 2026 10:00:00 GMT', 1, 2026-11-20",
        "'Tue, 24 Nov 2026 12:00:00 GMT', 1, 2026-11-24",
        "'Tue, 24 Nov 2026 23:30:00 GMT', 2, 2026-11-24",
        "'Sun, 29 Nov 2026 12:00:00 GMT', 2, 2026-11-29",
        "'Wed, 01 Jan 2003 00:00:00 GMT', 1, 2026-11-20",
        "'Thu, 01 Jan 2093 00:00:00 GMT', 2, 2026-11-30"
    })
    void aRecordIsFoundAsItWas(String moment, long at, String on) {
        HttpResponse<String> gate = SERVICE.get("/timegate" + RECORD, "Accept-Datetime", moment);

        assertThat(gate.statusCode()).isEqualTo(302);
        assertThat(header(gate, "Location")).isEqualTo(SERVICE.base() + RECORD + "?at=" + at + "&on=" + on);
        assertThat(header(gate, "Vary")).isEqualTo("accept-datetime");
        assertThat(header(gate, "Memento-Datetime")).isEmpty();
        assertThat(links(gate)).contains("<" + SERVICE.base() + RECORD + ">; rel=\"original\"");
        HttpResponse<String> memento = SERVICE.get(RECORD + "?at=" + at + "&on=" + on);
        assertThat(memento.statusCode()).isEqualTo(200);
        assertThat(SERVICE.json(RECORD + "?at=" + at + "&on=" + on)
                        .at("/entry/number")
                        .asLong())
                .isEqualTo(at);
    }

    @Test
    void withoutAMomentTheGateLeadsToTheStateNow() {
        assertThat(header(SERVICE.get("/timegate" + RECORD), "Location"))
                .isEqualTo(SERVICE.base() + RECORD + "?at=" + second.number() + "&on=2026-11-30");
    }

    @Test
    void filtersAndFormatsAreKept() {
        HttpResponse<String> gate = SERVICE.get(
                "/timegate/contracts.csv?status=active&at=2&cursor=x",
                "Accept-Datetime",
                "Sat, 21 Nov 2026 10:00:00 GMT");

        assertThat(header(gate, "Location"))
                .isEqualTo(SERVICE.base() + "/contracts.csv?status=active&at=1&on=2026-11-21");
        assertThat(header(SERVICE.get(header(gate, "Location")), "Memento-Datetime"))
                .isEqualTo("Sat, 21 Nov 2026 00:00:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts/MEM-1?at=1&on=2026-11-20, 'Fri, 20 Nov 2026 10:00:00 GMT'",
        "/contracts/MEM-1?at=1&on=2026-11-23, 'Mon, 23 Nov 2026 00:00:00 GMT'",
        "/contracts/MEM-1.csv?at=1&on=2026-11-20, 'Fri, 20 Nov 2026 10:00:00 GMT'",
        "/contracts/MEM-1.html?at=1&on=2026-11-20, 'Fri, 20 Nov 2026 10:00:00 GMT'",
        "/contracts?at=2&on=2026-11-24, 'Tue, 24 Nov 2026 23:30:00 GMT'",
        "/contracts/MEM-1/entries?at=1, 'Fri, 20 Nov 2026 10:00:00 GMT'",
        "/contracts/summary?groupBy=status&at=2&on=2026-11-25, 'Wed, 25 Nov 2026 00:00:00 GMT'"
    })
    void aPinnedResponseSaysWhichMomentItShows(String path, String moment) {
        HttpResponse<String> pinned = SERVICE.get(path);

        assertThat(pinned.statusCode()).isEqualTo(200);
        assertThat(header(pinned, "Memento-Datetime")).isEqualTo(moment);
        String original = path.replaceAll("[?&](at|on)=[^&]*", "");
        assertThat(links(pinned))
                .contains("<" + SERVICE.base() + original + ">; rel=\"original\"")
                .contains("<" + SERVICE.base() + "/timegate" + original + ">; rel=\"timegate\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RECORD,
                RECORD + "?on=2026-11-20",
                RECORD + "?at=2&on=2026-11-01",
                RECORD + "?at=2&on=2030-01-01",
                "/entries/1",
                "/problems"
            })
    void whatWasNeverReadSoSaysNoMoment(String path) {
        assertThat(header(SERVICE.get(path), "Memento-Datetime")).isEmpty();
    }

    @Test
    void aRecordAsItIsNowLinksToItsOtherTimes() {
        assertThat(links(SERVICE.get(RECORD)))
                .contains("<" + SERVICE.base() + "/timegate" + RECORD + ">; rel=\"timegate\"")
                .contains("<" + SERVICE.base() + RECORD
                        + "/entries.link>; rel=\"timemap\"; type=\"application/link-format\"")
                .noneMatch(link -> link.contains("rel=\"original\""));
        assertThat(SERVICE.get("/contracts.html").headers().allValues("Link"))
                .isEqualTo(SERVICE.get("/contracts.html").headers().allValues("Link"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theTimeMapHasEveryVersionWithTheTimeThatItsAddressSays() {
        HttpResponse<String> map = SERVICE.get(RECORD + "/entries.link");

        assertThat(header(map, "Content-Type")).isEqualTo("application/link-format");
        assertThat(map.body()).isEqualTo("""
                <BASE/contracts/MEM-1>; rel="original",
                <BASE/timegate/contracts/MEM-1>; rel="timegate",
                <BASE/contracts/MEM-1/entries.link>; rel="self"; type="application/link-format"; \
                from="Fri, 20 Nov 2026 10:00:00 GMT"; until="Tue, 24 Nov 2026 23:30:00 GMT",
                <BASE/contracts/MEM-1?at=1&on=2026-11-20>; rel="first memento"; datetime="Fri, 20 Nov 2026 10:00:00 GMT",
                <BASE/contracts/MEM-1?at=2&on=2026-11-24>; rel="last memento"; datetime="Tue, 24 Nov 2026 23:30:00 GMT"
                """.replace("BASE", SERVICE.base()));
        for (Entry entry : List.of(first, second)) {
            String path = RECORD + "?at=" + entry.number() + "&on=" + day(entry.recordedAt());
            assertThat(map.body()).contains("datetime=\"" + header(SERVICE.get(path), "Memento-Datetime") + '"');
        }
        assertThat(SERVICE.get(RECORD + "/entries", "Accept", "application/link-format")
                        .body())
                .isEqualTo(map.body());
        assertThat(header(SERVICE.get("/contracts/mem1/entries.link"), "Location"))
                .endsWith(RECORD + "/entries.link");
    }

    @Test
    void whatHasNoEarlierStateIsRefused() {
        assertThat(SERVICE.get("/timegate/problems").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/timegate/contracts/NONE-1").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/contracts/NONE-1/entries.link").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/timegate/a/b/c/d").statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/timegate/contracts", "Accept-Datetime", "yesterday")
                        .statusCode())
                .isEqualTo(400);
    }

    private static Entry say(String reference, String title) {
        return SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(
                                json -> json.put("reference", reference).put("title", title)),
                        new Attribution("tester", "A test says so"));
    }

    private static List<String> links(HttpResponse<?> answer) {
        return answer.headers().allValues("Link");
    }

    private static String day(Instant moment) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).format(moment.atOffset(ZoneOffset.UTC));
    }
}
