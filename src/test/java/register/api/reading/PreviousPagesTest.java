package register.api.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.RunningService;
import register.api.http.Cursor;
import register.registers.contracts.Chance;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractExample;
import register.registers.contracts.Contracts;
import register.store.log.Attribution;

/** The way back through the pages of a list: the same pages, from the last to the first. */
class PreviousPagesTest {
    private static final int PAGES = 6;
    private static final int CONTRACTS = 80;

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @BeforeAll
    static void write() {
        SplittableRandom random = new SplittableRandom(1);
        List<Contract> contracts = IntStream.rangeClosed(1, CONTRACTS)
                .mapToObj(number -> Chance.contract(random, number))
                .toList();
        SERVICE.log()
                .write(turn ->
                        turn.append(Contracts.REGISTER, contracts, new Attribution("test", "To be paged through")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "systems", "metrics", "observations", "disclosures"})
    void theWayBackHasTheSamePagesByEverySort(String register) {
        List<String> names = sorts(register);
        long total = SERVICE.json("/" + register).at("/total").asLong();

        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String other = names.get((i + 1) % names.size());
            String third = names.get((i + 3) % names.size());
            for (String sort : List.of(name, "-" + name, name + ",-" + other, "-" + name + "," + other + "," + third)) {
                Walk walk = Walk.of("/%s?limit=%d&sort=%s".formatted(register, total / PAGES + 1, sort));

                assertThat(walk.back()).as(sort).isEqualTo(walk.onward());
                assertThat(new HashSet<>(walk.rows())).as(sort).hasSize((int) total);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contracts?limit=1&at=440&on=2026-11-22",
                "/contracts?limit=1&at=440&on=2026-11-22&sort=-ends,title",
                "/contracts?limit=1&at=440&on=2026-11-22&sort=value.total.amount,-period.start",
                "/systems?limit=1",
                "/contracts/summary?groupBy=department&limit=1",
                "/contracts/summary?groupBy=supplier&limit=4",
                "/observations/summary?groupBy=measure&limit=3&at=375"
            })
    void theWayBackHasTheSamePages(String address) {
        Walk walk = Walk.of(address);

        assertThat(walk.onward()).hasSizeGreaterThan(2);
        assertThat(walk.back()).isEqualTo(walk.onward());
        assertThat(new HashSet<>(walk.rows())).hasSameSizeAs(walk.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts?sort=-ends,title&limit=", "/observations/summary?groupBy=measure&limit="})
    void pagesOfAnotherSizeNeitherSkipNorDouble(String address) {
        List<String> all = Walk.of(address + 10).rows();
        JsonNode third = SERVICE.json(next(SERVICE.json(next(SERVICE.json(address + 10)))));
        assertThat(rows(third)).isEqualTo(all.subList(20, 30));

        JsonNode seven = SERVICE.json(previous(third).replace("limit=10", "limit=7"));
        JsonNode rest = SERVICE.json(previous(seven).replace("limit=7", "limit=50"));

        assertThat(rows(seven)).isEqualTo(all.subList(13, 20));
        assertThat(rows(rest)).isEqualTo(all.subList(0, 13));
        assertThat(rest.at("/links/prev").isMissingNode()).isTrue();
        assertThat(rows(SERVICE.json(next(rest).replace("limit=50", "limit=9"))))
                .isEqualTo(all.subList(13, 22));
    }

    @Test
    void whatIsSaidMeanwhileIsOnNoPageOfTheWayBack() {
        JsonNode first = SERVICE.json("/contracts?limit=5&sort=-entry.number");
        JsonNode second = SERVICE.json(next(first));

        SERVICE.log()
                .append(
                        Contracts.REGISTER,
                        ContractExample.with(json -> json.put("reference", "PREV 1")),
                        new Attribution("test", "Said between two pages"));

        JsonNode back = SERVICE.json(previous(second));
        assertThat(rows(back)).isEqualTo(rows(first));
        assertThat(back.at("/at")).isEqualTo(first.at("/at"));
        assertThat(back.at("/total")).isEqualTo(first.at("/total"));
        assertThat(SERVICE.json("/contracts?limit=5&sort=-entry.number")
                        .at("/items/0/reference")
                        .asText())
                .isEqualTo("PREV 1");
    }

    @Test
    void theHeaderLeadsBackToo() {
        HttpResponse<String> first = SERVICE.get("/contracts?limit=5");
        HttpResponse<String> second = SERVICE.get(next(RunningService.tree(first.body())));

        assertThat(first.headers().allValues("Link").toString()).doesNotContain("rel=\"prev\"");
        assertThat(second.headers().allValues("Link").toString())
                .contains("<" + previous(RunningService.tree(second.body())) + ">; rel=\"prev\"");
    }

    @Test
    void peopleSeeWhereTheyAreOnTheWayBack() {
        JsonNode third = SERVICE.json(next(SERVICE.json(next(SERVICE.json("/contracts?limit=20&at=470")))));
        assertThat(SERVICE.page(next(SERVICE.json("/contracts?limit=20&at=470"))))
                .contains("21 to 40 of ");

        assertThat(SERVICE.page(previous(third))).contains("21 to 40 of ").contains("Previous page");
        assertThat(SERVICE.page(previous(third).replace("limit=20", "limit=15")))
                .contains("26 to 40 of ");
        assertThat(SERVICE.page("/contracts?limit=20&at=470"))
                .contains("1 to 20 of ")
                .doesNotContain("Previous page");
    }

    @Test
    void aCursorThatSaysNoDirectionLeadsOnward() {
        JsonNode first = SERVICE.json("/contracts?limit=5&sort=title");
        Cursor next = Cursor.fromString(next(first).replaceAll(".*cursor=", ""));
        String asOfOld = "{\"at\":%d,\"on\":\"%s\",\"listing\":\"%s\",\"after\":[\"%s\",\"%s\"],\"before\":5}"
                .formatted(
                        next.at(),
                        next.on(),
                        next.listing(),
                        next.after().get(0),
                        next.after().get(1));

        assertThat(SERVICE.json("/contracts?limit=5&sort=title&cursor=" + encoded(asOfOld))
                        .at("/items"))
                .isEqualTo(SERVICE.json(next(first)).at("/items"));
        assertThat(next.toString()).isEqualTo(encoded(asOfOld));
    }

    @Test
    void aWayBackThatNoPageLedToIsRefused() {
        JsonNode second = SERVICE.json(next(SERVICE.json("/contracts?limit=5&sort=title")));
        String cursor = previous(second).replaceAll(".*cursor=", "");
        String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        assertThat(SERVICE.get("/contracts?limit=5&sort=title&cursor=" + encoded(json))
                        .statusCode())
                .isEqualTo(200);

        for (String changed : List.of(
                json.replace("\"isBackward\":true", "\"isBackward\":\"yes\""),
                json.replace("\"isBackward\":true", "\"isBackward\":1"),
                json.replace("\"before\":5", "\"before\":-1"),
                json.replace("\"before\":5", "\"before\":0"),
                json.replaceAll("\"after\":\\[\"[^\"]*\",", "\"after\":["))) {
            HttpResponse<String> answer = SERVICE.get("/contracts?limit=1&sort=title&cursor=" + encoded(changed));
            assertThat(changed).isNotEqualTo(json);
            assertThat(answer.statusCode()).as(changed).isEqualTo(400);
            assertThat(answer.body()).contains("malformed-cursor");
        }
    }

    /** What is on the pages, there and back, both in the order of the list. */
    private record Walk(List<List<String>> onward, List<List<String>> back) {
        static Walk of(String address) {
            List<List<String>> onward = new ArrayList<>();
            JsonNode page = SERVICE.json(address);
            onward.add(PreviousPagesTest.rows(page));
            while (page.at("/links").has("next")) {
                page = SERVICE.json(next(page));
                onward.add(PreviousPagesTest.rows(page));
            }
            List<List<String>> back = new ArrayList<>();
            back.add(PreviousPagesTest.rows(page));
            while (page.at("/links").has("prev")) {
                page = SERVICE.json(previous(page));
                back.add(PreviousPagesTest.rows(page));
            }
            Collections.reverse(back);
            return new Walk(onward, back);
        }

        List<String> rows() {
            return onward.stream().flatMap(List::stream).toList();
        }
    }

    private static List<String> rows(JsonNode page) {
        List<String> rows = new ArrayList<>();
        page.at("/items")
                .forEach(item -> rows.add(
                        item.has("group") || item.has("records")
                                ? item.path("group").asText()
                                : item.at("/links/self").asText()));
        return rows;
    }

    private static String next(JsonNode page) {
        return page.at("/links/next").asText();
    }

    private static String previous(JsonNode page) {
        return page.at("/links/prev").asText();
    }

    /** What the register can be sorted by, as it says itself. */
    private static List<String> sorts(String register) {
        Matcher named = Pattern.compile("sort by one of \\[([^]]*)]")
                .matcher(SERVICE.get("/" + register + "?sort=nothing").body());
        assertThat(named.find()).isTrue();
        return List.of(named.group(1).split(", "));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
