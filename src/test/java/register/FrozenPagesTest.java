package register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import register.api.access.Role;
import register.benchmark.GeneratedContracts;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** Every kind of page at the position and the day of its link, a year later and after most of it has changed. */
class FrozenPagesTest {
    private static final String HTML = "text/html";
    private static final String GROUND = "UK GDPR Article 17(1)(d)";
    private static final String THEN = "22 November 2026";
    private static final String LATER = "22 November 2027";

    /** The contracts of the service: those that ship, those that are written one by one, and more. */
    private static final int CONTRACTS = 20;

    private static final int MORE = 11;

    private static final Pattern ANCHOR = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"[^>]*>");

    /** Addresses that are read at a position. */
    private static final Pattern POSITIONED = Pattern.compile(
            "/(contracts|systems|disclosures|metrics|observations|search|compare)\\b(?!.*\\.(atom|ics)\\b).*");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService(new RunningService.Settings());

    /** The position and the day that the links were made at, as parameters. */
    private static String then = "";

    private static Map<String, Long> entries = new TreeMap<>();

    @BeforeAll
    static void writeAndWaitAYear() {
        Clerk clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER);
        create(clerk, "/contracts", contract("COV 80001"));
        create(clerk, "/contracts", contract("COV 80002"));
        create(clerk, "/contracts", contract("COV 80003").put("description", "Zyxkolb lines"));
        create(clerk, "/contracts", contract("COV 80004").put("partOf", "COV 80001"));
        create(clerk, "/contracts", contract("COV 80005"));
        create(
                clerk,
                "/systems",
                item("{'name': 'Frozen system', 'manufacturer': 'Example Limited',"
                        + " 'contract': 'COV 80001', 'uses': [{'function': 'telephony', 'asOf': '2026-01-31'}]}"));
        create(
                clerk,
                "/disclosures",
                item("{'request': 'FOI 80001', 'regime': 'FOIA', 'received': '2026-01-02',"
                        + " 'responded': '2026-01-30', 'subject': 'Frozen', 'questions': [{'number': '1', 'asked': 'Which',"
                        + " 'outcome': 'disclosed', 'answer': 'This one', 'cites': [{'contract': 'COV 80001'},"
                        + " {'measure': 'frozen-calls', 'period': '2018'}]}]}"));
        GeneratedContracts generated = new GeneratedContracts(7);
        for (int number = 1; number <= Integer.getInteger("crawl.contracts", CONTRACTS) - CONTRACTS + MORE; number++) {
            // Their made-up words may look like names.
            create(
                    clerk,
                    "/contracts?reason=Generated&overriding=Generated",
                    Json.mapper().valueToTree(generated.contract(number)));
        }
        long beforeMeasure = head();
        create(
                clerk,
                "/metrics",
                item(
                        "{'measure': 'frozen-calls', 'name': 'Frozen calls', 'unit': 'count',"
                                + " 'service': 'contact centre', 'channel': 'telephone', 'source': {'disclosure': 'FOI 80001'}}"));
        create(
                clerk,
                "/observations",
                item("{'measure': 'frozen-calls', 'period': '2018', 'value': 7,"
                        + " 'source': {'disclosure': 'FOI 80001'}}"));
        entries.put("beforeMeasure", beforeMeasure);
        then = "at=" + head() + "&on=2026-11-22";

        SERVICE.clock().set("2027-11-22T12:00:00Z");
        clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER);
        change(clerk, "/contracts/COV-80001", "{\"title\": \"Telephones\"}");
        assertThat(clerk.withdraw("/contracts/COV-80002", "If-Match", clerk.tag("/contracts/COV-80002"))
                        .statusCode())
                .isLessThan(300);
        HttpResponse<String> redacted = new Clerk(SERVICE, Role.ADMIN)
                .redact("{\"entry\": %d, \"fields\": [\"/description\"], \"ground\": \"%s\"}"
                        .formatted(entries.get("/contracts/COV-80003"), GROUND));
        assertThat(redacted.statusCode()).as(redacted.body()).isEqualTo(201);
        change(clerk, "/systems/Frozen-system", "{\"manufacturer\": \"Another Limited\"}");
        change(clerk, "/disclosures/FOI-80001", "{\"subject\": \"Thawed\"}");
        change(clerk, "/observations/frozen-calls-2018", "{\"value\": 8}");
    }

    /** Each kind of page, with words that its notice must have. */
    static Stream<List<String>> pages() {
        return Stream.of(
                List.of(
                        "/contracts/COV-80001",
                        "It was changed on " + LATER + ": Correction.",
                        "Today its status is Expired."),
                List.of(
                        "/contracts/COV-80002",
                        "It was withdrawn on " + LATER + ": Correction.",
                        "By the dates on this page, its status today would be Expired.",
                        "See its full history"),
                List.of("/contracts/COV-80003", "Something was removed from this version on " + LATER + ": ", GROUND),
                List.of("/contracts/COV-80005", "Today its status is Expired."),
                List.of(
                        "/contracts",
                        "were added, changed or withdrawn since.",
                        "COV 80001, Telephony (status Expired"),
                List.of("/contracts?status=active&limit=2", "Today it has "),
                List.of("/search?q=Telephony", "Today it has "),
                List.of("/contracts/summary?groupBy=department", "contracts were added, changed or withdrawn since."),
                List.of("/contracts/COV-80001/entries", "It was changed on " + LATER),
                List.of("/systems", "1 system was added, changed or withdrawn since."),
                List.of("/systems/Frozen-system", "It was changed on " + LATER),
                List.of("/disclosures/FOI-80001", "It was changed on " + LATER),
                List.of("/metrics", "It is still the same today."),
                List.of("/metrics/frozen-calls", "1 figure was added, changed or withdrawn since."),
                List.of("/metrics/answer-rate", "It is still the same today."),
                List.of("/observations/frozen-calls-2018", "It was changed on " + LATER),
                List.of("/observations?measure=frozen-calls", "1 figure was added"),
                List.of("/compare?measures=frozen-calls", "1 figure was added"),
                List.of(
                        "/search?q=Frozen",
                        "1 system on this page was changed or withdrawn since.",
                        "1 disclosure on this page was changed or withdrawn since."));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itSaysAsAtWhenAndWhatHasBecomeOfIt(List<String> page) {
        String words = words(notice(pinned(page.get(0))));

        assertThat(words).contains("This page shows what was published up to " + THEN, "as on that day");
        assertThat(words).contains(page.subList(1, page.size()));
        assertThat(words).containsAnyOf("See it as it is now", "See its full history");
    }

    @Test
    void theDayAloneTheEntryAndTheDueDateHaveTheNoticeToo() {
        assertThat(words(notice("/contracts/COV-80001?on=2026-11-22")))
                .contains("This page shows what is published now, with status and dates as on " + THEN)
                .contains("Today its status is Expired.");
        assertThat(words(notice("/entries/" + entries.get("/contracts/COV-80001"))))
                .contains(
                        "of the log, recorded on " + THEN,
                        "The record was changed on " + LATER,
                        "See the record as it is now");
        assertThat(words(notice("/due-dates?received=2026-12-10")))
                .contains("This page is for a request received on 10 December 2026.")
                .contains("The time to answer ended on 13 January 2027, 10 months ago.");
        assertThat(words(notice("/due-dates?received=2027-11-20"))).contains("The answer is due on 20 December 2027");
        assertThat(SERVICE.get("/contracts/COV-80001", "Accept", HTML).body()).doesNotContain("latest-version");
    }

    @Test
    void aLaterPageOfAListSaysSoOnlyOnceTheListHasChanged() {
        String next =
                SERVICE.json("/contracts?limit=2&" + then).at("/links/next").asText();

        assertThat(words(notice(next))).contains("contracts were added, changed or withdrawn since.");
        String today = SERVICE.json("/contracts?limit=2").at("/links/next").asText();
        assertThat(SERVICE.get(today, "Accept", HTML).body()).doesNotContain("latest-version");
    }

    @Test
    void whatIsReckonedIsSaidOfItsDayAndComparedWithToday() {
        String page = words(
                SERVICE.get(pinned("/contracts/COV-80005"), "Accept", HTML).body());

        assertThat(page)
                .contains("Active on " + THEN)
                .contains("On " + THEN + ": ends 31 March 2027, in 4 months (now: 7 months ago)")
                .contains("The day of this link", "Today")
                .doesNotContain("This day");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsLinksStayThereWithOneWayOut(List<String> page) {
        String address = pinned(page.get(0));
        String html = SERVICE.get(address, "Accept", HTML).body();
        SoftAssertions all = new SoftAssertions();
        List<String> out = new ArrayList<>();
        ANCHOR.matcher(html).results().forEach(link -> {
            String to = StringEscapeUtils.unescapeHtml4(link.group(1)).replace(SERVICE.base(), "");
            if (link.group().contains("latest-version")) {
                out.add(to);
            } else if (POSITIONED.matcher(to).matches()) {
                all.assertThat(to).as("a link on " + address).contains("at=", "on=2026-11-22");
            }
        });

        assertThat(out).hasSize(1);
        assertThat(SERVICE.get(out.get(0), "Accept", HTML).statusCode()).isEqualTo(200);
        all.assertAll();
    }

    /**
     * Follows the links of the whole site, one of each kind of address from each start; with {@code -Dcrawl.contracts=2000} and
     * {@code -Dcrawl.each=20} over more of it.
     */
    @Test
    void aCrawlMeetsNoBrokenLinkAndNeverLeavesAPosition() {
        SiteCrawl crawl = new SiteCrawl(SERVICE, Integer.getInteger("crawl.each", 1));

        crawl.from(Stream.concat(Stream.of("/"), pages().map(page -> pinned(page.get(0))))
                .toList());
        crawl.from(Stream.of("/contracts/COV-80001", "/systems/Frozen-system", "/metrics/frozen-calls")
                .map(path -> "/timegate" + path)
                .toList());
        crawl.signIn(new Person(SERVICE, Role.values()));
        crawl.from(List.of("/account", "/work", "/duties", "/code-gaps", "/imports", "/tokens", "/redactions"));
        assertThat(crawl.hasMet(
                        "/quarters/*", "/what-we-publish", "/duties", "/code-gaps", "/edit/*", "/timegate/*/COV-80001"))
                .isTrue();

        System.out.printf("[crawl: %s]%n", crawl);
        crawl.assertHasMet(200);
    }

    /** A row that is read or copied alone does not seem to be about today. */
    @Test
    void whatDependsOnTheDayIsLabelledWithIt() {
        String list =
                SERVICE.get(pinned("/contracts?status=active"), "Accept", HTML).body();

        assertThat(list)
                .contains(">Status on " + THEN + "</a>", ">Next review on " + THEN + "</a>", ">Ends</a>")
                .contains("data-label=\"Status on " + THEN + "\">Active<")
                .contains("</span>Status on " + THEN + ": Active</a>");
        assertThat(SERVICE.get(pinned("/contracts/summary?groupBy=status"), "Accept", HTML)
                        .body())
                .contains("<h1 class=\"govuk-heading-l\">Contracts register by status on " + THEN + "</h1>");
        assertThat(SERVICE.get("/contracts?status=expired", "Accept", HTML).body())
                .contains("data-label=\"Status\">Expired<")
                .doesNotContain("Status on");
    }

    @Test
    void theWayOutOfALaterPageLeadsToTheFirst() {
        String page = notice(pinned("/contracts?limit=2&page=2"));

        assertThat(page).contains("href=\"/contracts?limit=2\"");
        assertThat(SERVICE.get("/contracts?limit=2&page=400", "Accept", HTML).body())
                .contains("The list does not have this page", "href=\"/contracts?limit=2\">Go to the first page</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "/contracts/COV-80001?at=1, See it as it is now, /contracts/COV-80001",
        "/contracts/COV-80002?at=1, ,",
        "/contracts/NONE-SUCH?at=1, ,",
        "/contracts/NONE-SUCH?at=99999, ,",
        "/contracts/COV-80001?at=99999, See it as it is now, /contracts/COV-80001",
        "/contracts?at=99999, See it as it is now, /contracts"
    })
    void aPositionWithoutTheRecordOffersOnlyWhatIsThere(String address, String link, String to) {
        HttpResponse<String> answer = SERVICE.get(address, "Accept", HTML);

        assertThat(answer.statusCode()).isEqualTo(404);
        if (link == null) {
            assertThat(answer.body()).doesNotContain("See it as it is now");
        } else {
            assertThat(answer.body()).contains("href=\"" + to + "\">" + link + "</a>");
            assertThat(SERVICE.get(to, "Accept", HTML).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSearchFormStaysThere() {
        for (String path : List.of("/contracts", "/search?q=Frozen", "/metrics/frozen-calls")) {
            assertThat(SERVICE.get(pinned(path), "Accept", HTML).body())
                    .as(path)
                    .containsOnlyOnce("name=\"on\" value=\"2026-11-22\"");
        }
    }

    @Test
    void aRecordThatWasPublishedLaterIsLinkedInItsFirstVersion() {
        String page = SERVICE.get(
                        "/disclosures/FOI-80001?at=" + entries.get("beforeMeasure") + "&on=2026-11-22", "Accept", HTML)
                .body();

        assertThat(page)
                .contains("/observations/frozen-calls-2018?at=" + entries.get("/observations/frozen-calls-2018"))
                .contains("(published later)");
    }

    @ParameterizedTest
    @CsvSource({"/contracts/COV-80005", "/disclosures/FOI-80001", "/systems/Frozen-system"})
    void itIsReadWhileTheDatabaseIsAwayWhereverItsJsonIs(String path) {
        // A day that no page was made for, so that none is in memory.
        String address = pinned(path).replace("on=2026-11-22", "on=2026-11-23");
        SERVICE.json(address);
        String name = SERVICE.database().url().replaceAll(".*/", "");
        TestDatabase.administer("alter database " + name + " allow_connections false");
        try {
            TestDatabase.administer(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            assertThat(SERVICE.get(address).statusCode()).isEqualTo(200);
            HttpResponse<String> page = SERVICE.get(address, "Accept", HTML);

            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(words(page.body()))
                    .contains(
                            "We cannot look up what has changed since. Try again later.", "History", "First published");
            assertThat(page.headers().firstValue("ETag")).isEmpty();
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        } finally {
            TestDatabase.administer("alter database " + name + " allow_connections true");
        }
        Held.await(() -> SERVICE.get("/contracts").statusCode() == 200);
    }

    @Test
    void aSharedCacheMayKeepItAndLearnsOfChangesByItsTag() {
        HttpResponse<String> page = SERVICE.get(pinned("/contracts/COV-80005"), "Accept", HTML);
        String tag = Clerk.tag(page);

        assertThat(page.headers().firstValue("Cache-Control")).contains("public, max-age=0, s-maxage=60");
        assertThat(SERVICE.get(pinned("/contracts/COV-80005"), "Accept", HTML, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        SERVICE.clock().set("2027-11-23T12:00:00Z");
        assertThat(SERVICE.get(pinned("/contracts/COV-80005"), "Accept", HTML, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        SERVICE.clock().set("2027-11-22T12:00:00Z");
    }

    private static String pinned(String path) {
        return path + (path.contains("?") ? "&" : "?") + then;
    }

    /** The notice of a page, as HTML. */
    private static String notice(String address) {
        HttpResponse<String> answer = SERVICE.get(address, "Accept", HTML);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String main = answer.body().replaceAll("(?s)^.*<main", "<main");
        int end = main.indexOf("latest-version");
        assertThat(end).as(address).isPositive();
        return main.substring(0, main.indexOf("</div>", end));
    }

    private static String words(String html) {
        return StringEscapeUtils.unescapeHtml4(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    private static long head() {
        return SERVICE.json("/log").path("number").asLong();
    }

    private static ObjectNode contract(String reference) {
        return Json.mapper().valueToTree(ContractExample.referenced(reference));
    }

    private static ObjectNode item(String json) {
        return (ObjectNode) RunningService.tree(json.replace('\'', '"'));
    }

    private static void create(Clerk clerk, String register, ObjectNode item) {
        HttpResponse<String> made = clerk.create(register, item);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        entries.put(Clerk.location(made).substring(SERVICE.base().length()), Clerk.entry(made));
    }

    private static void change(Clerk clerk, String record, String patch) {
        HttpResponse<String> changed = clerk.patch(record, patch, "If-Match", clerk.tag(record));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }
}
