package register.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static register.web.exchange.Atom.all;
import static register.web.exchange.Atom.link;
import static register.web.exchange.Atom.text;
import static register.web.exchange.Atom.titles;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;
import register.api.http.Address;
import register.api.http.Format;
import register.api.reading.Feed;
import register.api.reading.FeedItem;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.registers.figures.MetricExamples;
import register.registers.metrics.Metrics;
import register.store.log.Attribution;
import register.store.log.Entry;
import register.values.Council;

/** Feeds of what changed, as RFC 4287 has them. */
class FeedTest {
    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static int contracts;

    /** Of the test alone, so that no other's contracts are in its lists. */
    private final String department = "Department " + ++contracts;

    private final String list = "/contracts.atom?department=" + department.replace(' ', '+');

    @BeforeEach
    void later() {
        SERVICE.clock().set(SERVICE.clock().instant().plusSeconds(60).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts.atom", "/contracts.atom?status=active", "/entries.atom", "/systems.atom"})
    void aFeedHasWhatTheRfcAsksFor(String path) {
        say("COV 1", "First");

        Element feed = read(path);

        assertThat(feed.getNamespaceURI()).isEqualTo(Atom.NAMESPACE);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(URI.create(text(feed, "id")).isAbsolute()).isTrue();
        assertThat(text(feed, "title")).isNotBlank();
        assertThat(Instant.parse(text(feed, "updated"))).isNotNull();
        assertThat(text(all(feed, "author").get(0), "name")).isEqualTo("Coventry City Council");
        assertThat(text(feed, "rights")).isEqualTo("Open Government Licence v3.0");
        assertThat(link(feed, "self")).isEqualTo(SERVICE.base() + path);
        assertThat(link(feed, "alternate")).isEqualTo(SERVICE.base() + path.replace(".atom", ""));
        for (Element entry : all(feed, "entry")) {
            assertThat(text(entry, "id")).startsWith(SERVICE.base() + "/entries/");
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(Instant.parse(text(entry, "updated"))).isNotNull();
            assertThat(text(entry, "summary")).isNotBlank();
            assertThat(SERVICE.get(link(entry, "alternate")).statusCode()).isEqualTo(200);
        }
        assertThat(all(feed, "entry")).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
    }

    @Test
    void whatWasSaidLastComesFirst() {
        say("FEED 1", "Earlier");
        say("FEED 2", "Later");
        later();
        Entry again = say("FEED 1", "Earlier, changed");

        Element feed = read(list);

        assertThat(titles(feed)).containsExactly("FEED 1, Earlier, changed", "FEED 2, Later");
        Element first = all(feed, "entry").get(0);
        assertThat(text(first, "id")).isEqualTo(SERVICE.base() + "/entries/" + again.number());
        assertThat(text(first, "updated")).isEqualTo(again.recordedAt().toString());
        assertThat(text(feed, "updated")).isEqualTo(again.recordedAt().toString());
        assertThat(link(first, "alternate")).isEqualTo(SERVICE.base() + "/contracts/FEED-1");
        assertThat(titles(read(list + "&sort=title"))).containsExactly("FEED 1, Earlier, changed", "FEED 2, Later");
        assertThat(titles(read(list + "&sort=-title"))).containsExactly("FEED 2, Later", "FEED 1, Earlier, changed");
    }

    @Test
    void anEntrySaysInWordsWhatItChangedAndWhy() {
        say(contract("WORDS 1", "Lines"), "Found in a letter");
        say(
                ContractExample.with(json -> {
                    json.put("reference", "WORDS 1").put("title", "Lines").put("department", department);
                    json.withObject("/period").put("end", "2028-03");
                    json.withObject("/value").put("approximate", true);
                    json.withArray("/suppliers").removeAll().addObject().put("name", "Other Limited");
                    json.remove("source");
                }),
                "Extended");

        Element changed = all(read(list), "entry").get(0);
        Element added = all(read("/entries.atom?limit=2"), "entry").get(1);

        assertThat(text(changed, "summary"))
                .startsWith("Contracts register: changed on 22 November 2026. ")
                .contains("End date: was 31 March 2027, now March 2028. ")
                .contains("Supplier 1, Name: was Example Telecom Limited, now Other Limited. ")
                .contains("The figure is approximate: was No, now Yes. ")
                .contains("Source: was FOI1, now Not published. ")
                .endsWith("Reason: Extended");
        assertThat(text(added, "summary"))
                .isEqualTo("Contracts register: added on 22 November 2026. Reason: Found in a letter");
    }

    @Test
    void theFiltersOfTheListAreThoseOfItsFeedAndStandInItsTitle() {
        say("FILTERED 1", "Stationery");
        say("FILTERED 2", "Paper");

        Element feed = read(list + "&q=stationery&status=active");

        assertThat(titles(feed)).containsExactly("FILTERED 1, Stationery");
        assertThat(text(feed, "title"))
                .isEqualTo("Contracts register: changes, q stationery, department " + department + ", status active");
        assertThat(titles(read(list + "&status=expired"))).isEmpty();
        assertThat(SERVICE.get(list + "&colour=red").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get(list + "&facets=status").statusCode()).isEqualTo(400);
    }

    @Test
    void aFeedHasFiftyEntriesAndLeadsToTheNext() {
        for (int i = 0; i < 60; i++) {
            say("MANY " + i, "Of many");
        }
        Element first = read(list);
        say("MANY 60", "Said meanwhile");
        Element second = read(link(first, "next"));

        assertThat(titles(first)).hasSize(50).startsWith("MANY 59, Of many");
        assertThat(titles(second)).hasSize(10).endsWith("MANY 0, Of many");
        assertThat(link(second, "next")).isEmpty();
        assertThat(text(second, "id")).isEqualTo(text(first, "id"));
        assertThat(titles(read(list + "&limit=3"))).hasSize(3);
        assertThat(text(read(list + "&limit=3"), "id")).isEqualTo(text(first, "id"));
        assertThat(SERVICE.get(list + "&limit=1001").statusCode()).isEqualTo(400);
    }

    @Test
    void theFeedOfTheLogIsReadBackToItsBeginning() {
        for (int i = 0; i < 5; i++) {
            say("BACK " + i, "Of some");
        }
        List<String> ids = new ArrayList<>();
        String next = "/entries.atom?limit=3";
        while (!next.isEmpty()) {
            Element feed = read(next);
            all(feed, "entry").forEach(entry -> ids.add(text(entry, "id")));
            next = link(feed, "next");
        }

        List<String> expected = new ArrayList<>();
        for (long number = SERVICE.log().head().number(); number > 0; number--) {
            expected.add(SERVICE.base() + "/entries/" + number);
        }
        assertThat(ids).isEqualTo(expected);
    }

    @Test
    void whatIsWithdrawnIsInTheFeedOfTheLogAndNotInThatOfTheList() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR);
        say("GONE 1", "Gone");
        clerk.withdraw("/contracts/GONE-1?reason=It+was+none", "If-Match", clerk.tag("/contracts/GONE-1"));

        Element newest = all(read("/entries.atom?limit=1"), "entry").get(0);

        assertThat(titles(read(list))).isEmpty();
        assertThat(text(newest, "title")).isEqualTo("GONE 1, Gone");
        assertThat(text(newest, "summary"))
                .isEqualTo("Contracts register: withdrawn on 22 November 2026. Reason: It was none");
        assertThat(link(newest, "alternate")).isEqualTo(SERVICE.base() + "/contracts/GONE-1/entries");
    }

    @Test
    void whatWasRemovedIsInNoFeedAndThatItWasIsInThatOfTheLog() {
        Entry said = say("REMOVED 1", "Zyxkolb");
        say("REMOVED 1", "Without it");
        String before = SERVICE.get(list).headers().firstValue("ETag").orElse("");
        new Clerk(SERVICE, Role.ADMIN)
                .redact("{\"entry\": %d, \"fields\": [], \"ground\": \"UK GDPR Article 17\"}".formatted(said.number()));

        HttpResponse<String> after = SERVICE.get(list, "If-None-Match", before);
        Element newest = all(read("/entries.atom?limit=3"), "entry").get(0);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body() + SERVICE.get("/entries.atom").body()).doesNotContain("Zyxkolb");
        assertThat(text(newest, "title")).isEqualTo("Removed from entry " + said.number());
    }

    @Test
    void aReaderWhoHasTheFeedIsNotSentItAgainUntilTheRegisterSaysSomething() {
        say("KEPT 1", "Kept");
        HttpResponse<String> feed = SERVICE.get(list);
        String tag = feed.headers().firstValue("ETag").orElse("");
        SERVICE.log()
                .append(Metrics.MEASURES, MetricExamples.fullMeasure(), new Attribution("tester", "Another register"));

        HttpResponse<String> again = SERVICE.get(list, "If-None-Match", tag);
        HttpResponse<String> head = SERVICE.send("HEAD", list);
        say("KEPT 2", "Said since");
        HttpResponse<String> since = SERVICE.get(list, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(since.statusCode()).isEqualTo(200);
    }

    @Test
    void aFeedIsReadAsItWas() {
        Entry then = say("THEN 1", "Then");
        say("THEN 1", "Since");

        String pinned = list + "&at=" + then.number() + "&on=2026-11-22";
        HttpResponse<String> answer = SERVICE.get(pinned);

        assertThat(titles(Atom.read(answer.body()))).containsExactly("THEN 1, Then");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("s-maxage");
        assertThat(titles(read("/entries.atom?limit=1&at=" + then.number()))).containsExactly("THEN 1, Then");
        assertThat(SERVICE.get("/contracts.atom?asAt=2026-11-22")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/contracts.atom?at=");
        assertThat(SERVICE.get("/entries.atom?at=99999").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfAListLeadsToItsFeedAndCalendarHoweverItIsShown() {
        Entry said = say("SHOWN 1", "Shown");
        String shown = "&sort=-title&fields=title&limit=5&at=" + said.number() + "&on=2026-11-22";
        String filters = "?department=" + department.replace(' ', '+');

        String page = SERVICE.get("/contracts.html" + filters + shown).body();

        for (String format : List.of("atom", "ics")) {
            String address = "/contracts." + format + filters;
            assertThat(page).contains("href=\"" + address + "\"");
            assertThat(SERVICE.get(address).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatPeopleWroteIsTextWhateverItLooksLike() {
        String title = "</title><script>alert(\"1\")</script> & ]]> \uD83D\uDE00 é";
        say("HOSTILE 1", title);

        assertThat(titles(read(list))).containsExactly("HOSTILE 1, " + title);
        assertThat(text(read(list + "&q=%EF%BF%BE"), "title")).endsWith("q \uFFFD, department " + department);
    }

    @Test
    void whatNoDocumentMayHaveIsReplaced() throws IOException {
        Instant now = SERVICE.clock().instant();
        String entry = SERVICE.base() + "/entries/1";
        FeedItem news = new FeedItem(now, "A\u0007B\uD800C", entry, entry, "Said\u0000");
        Feed feed = new Feed(SERVICE.base(), "\uFFFF", now, Map.of("self", "\u0001"), List.of(news));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new AtomWriter(
                        new Council("Council", "Licence", "https://example.org"),
                        TagAuthority.NONE,
                        Address.of(SERVICE.base()))
                .writeTo(
                        feed,
                        Feed.class,
                        Feed.class,
                        new Annotation[0],
                        Format.ATOM.type(),
                        new MultivaluedHashMap<>(),
                        out);

        Element read = Atom.read(out.toString(StandardCharsets.UTF_8));
        assertThat(titles(read)).containsExactly("A\uFFFDB\uFFFDC");
        assertThat(text(read, "title") + link(read, "self")).isEqualTo("\uFFFD\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts/COV-1.atom, 406",
        "/contracts/summary.atom?groupBy=status, 406",
        "/contracts/COV-1/entries.atom, 406",
        "/log.atom, 406",
        "/systems.ics, 406",
        "/entries.ics, 406",
        "/nowhere.atom, 404",
        "/contracts.atom?reference=COV+1, 400",
        "/entries.atom?after=1, 400",
    })
    void whatHasNoFeedSaysSo(String path, int status) {
        say("COV 1", "First");

        HttpResponse<String> answer = SERVICE.get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private Entry say(String reference, String title) {
        return say(contract(reference, title), "A test says so");
    }

    private static Entry say(Contract contract, String reason) {
        return SERVICE.log().append(Contracts.REGISTER, contract, new Attribution("tester", reason));
    }

    private Contract contract(String reference, String title) {
        return ContractExample.with(
                json -> json.put("reference", reference).put("title", title).put("department", department));
    }

    private static Element read(String path) {
        HttpResponse<String> answer = SERVICE.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Atom.read(answer.body());
    }
}
