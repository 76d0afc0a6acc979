package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static register.Clerk.entry;
import static register.Clerk.problem;
import static register.Clerk.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;

/** RFC 9110 section 13, as writers use it. */
class PreconditionsTest {
    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static final AtomicInteger NUMBERS = new AtomicInteger(2000);

    private static Clerk clerk;

    private final int number = NUMBERS.incrementAndGet();
    private final String path = "/contracts/COV-" + number;

    @BeforeAll
    static void comeIn() {
        clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER);
    }

    @Test
    void aChangeSaysWhatItTakesTheRecordToBe() {
        String tag = tag(make());

        for (HttpResponse<String> answer : List.of(
                clerk.put(path, changed()), clerk.patch(path, "{\"title\": \"Otherwise\"}"), clerk.withdraw(path))) {
            assertThat(answer.statusCode()).isEqualTo(428);
            assertThat(problem(answer)).isEqualTo("precondition-required");
            assertThat(tag(answer)).isEqualTo(tag);
        }
        assertThat(clerk.tag(path)).isEqualTo(tag);
    }

    @Test
    void whoeverHasReadAnotherRecordIsToldTheTagOfThisOne() {
        HttpResponse<String> made = make();
        HttpResponse<String> now = clerk.patch(path, "{\"title\": \"Meanwhile\"}", "If-Match", tag(made));

        for (HttpResponse<String> answer : List.of(
                clerk.put(path, changed(), "If-Match", tag(made)),
                clerk.patch(path, "{\"title\": \"Otherwise\"}", "If-Match", tag(made)),
                clerk.withdraw(path, "If-Match", tag(made)))) {
            assertThat(answer.statusCode()).isEqualTo(412);
            assertThat(problem(answer)).isEqualTo("precondition-failed");
            assertThat(tag(answer)).isEqualTo(tag(now));
        }
        HttpResponse<String> withItsTag = clerk.put(path, changed(), "If-Match", tag(now));
        assertThat(withItsTag.statusCode()).isEqualTo(200);
        assertThat(entry(withItsTag)).isEqualTo(entry(now) + 1);
    }

    /** {@code TAG} is the tag of the record, {@code N} the number of its entry. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TAG                       | 200",
                "*                         | 200",
                "\"other\", TAG            | 200",
                "TAG , \"other\"           | 200",
                "W/\"1-1\",\"x,y\",TAG     | 200",
                ", TAG ,, \"other\",       | 200",
                "\"N-\"                    | 200",
                "W/TAG                     | 412",
                "\"other\"                 | 412",
                "\"\"                      | 412",
                "\"N\"                     | 412",
                "\"0N-1.x\"                | 412",
                "\"other\", W/TAG          | 412",
                "\"99999999999999999999-1\" | 412",
                "N                         | 400",
                "TAG TAG                   | 400",
                "TAG, other                | 400",
                "*, TAG                    | 400",
                "w/TAG                     | 400",
                "\"N-1                     | 400",
                "'N-1'                     | 400",
            })
    void tagsAreComparedStronglyAndReadToTheEnd(String ifMatch, int status) {
        HttpResponse<String> made = make();
        String sent = ifMatch.replace("TAG", tag(made)).replace("N", Long.toString(entry(made)));

        HttpResponse<String> answer = clerk.put(path, changed(), "If-Match", sent);

        assertThat(answer.statusCode()).as(sent + ": " + answer.body()).isEqualTo(status);
        assertThat(clerk.tag(path).equals(tag(made))).isEqualTo(status != 200);
    }

    @Test
    void whatIsNotThereIsMadeOnlyByWhoeverSaysThatItIsNot() {
        HttpResponse<String> unsaid = clerk.put(path, contract());
        HttpResponse<String> demanded = clerk.put(path, contract(), "If-Match", "*");
        HttpResponse<String> read = clerk.put(path, contract(), "If-None-Match", "\"1-1\"");
        HttpResponse<String> both = clerk.put(path, contract(), "If-Match", "*", "If-None-Match", "*");
        HttpResponse<String> made = clerk.put(path, contract(), "If-None-Match", "*");
        HttpResponse<String> again = clerk.put(path, changed(), "If-None-Match", "*");
        HttpResponse<String> same = clerk.put(path, contract(), "If-None-Match", "*");

        assertThat(unsaid.statusCode()).isEqualTo(428);
        assertThat(demanded.statusCode()).isEqualTo(412);
        assertThat(read.statusCode()).isEqualTo(400);
        assertThat(both.statusCode()).isEqualTo(412);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(tag(again)).isEqualTo(tag(made));
        assertThat(same.statusCode()).isEqualTo(412);
    }

    @Test
    void bothConditionsHaveToHold() {
        String tag = tag(make());

        assertThat(clerk.put(path, changed(), "If-Match", tag, "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts", "/systems", "/disclosures", "/metrics", "/observations"})
    void anyRepresentationOfTheRecordWillDo(String register) {
        String address = Clerk.location(clerk.create(register, Written.item(register, number)));

        for (String read :
                List.of(".json", ".csv", ".ndjson", ".html", "?on=2026-01-01", ".csv?bom=true", ".csv-metadata.json")) {
            String tag = clerk.tag(address + read);
            HttpResponse<String> changed = clerk.patch(address, Written.change(register), "If-Match", tag);
            assertThat(changed.statusCode()).as(read + " " + tag).isEqualTo(200);
            HttpResponse<String> back = clerk.put(address, Written.item(register, number), "If-Match", tag(changed));
            assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        }
        String compressed = tag(SERVICE.get(address, "Accept-Encoding", "gzip"));
        assertThat(clerk.withdraw(address, "If-Match", compressed).statusCode()).isEqualTo(200);
    }

    @Test
    void whatElseIsWrongIsSaidFirst() {
        String tag = tag(make());
        clerk.patch(path, "{\"title\": \"Meanwhile\"}", "If-Match", tag);

        assertThat(clerk.patch(path, "{", "If-Match", tag).statusCode()).isEqualTo(400);
        assertThat(clerk.put(path, "{}", "If-Match", tag).statusCode()).isEqualTo(422);
        assertThat(clerk.patch("/contracts/none-such", "{}", "If-Match", tag).statusCode())
                .isEqualTo(404);
        assertThat(clerk.withdraw("/contracts/none-such", "If-Match", tag).statusCode())
                .isEqualTo(404);
    }

    /** RFC 9110 section 13.2.2: If-Match first, then If-None-Match. */
    @Test
    void readersAreAnsweredByTheSameTags() {
        HttpResponse<String> made = make();
        HttpResponse<String> now = clerk.patch(path, "{\"title\": \"Meanwhile\"}", "If-Match", tag(made));

        for (String method : List.of("GET", "HEAD")) {
            assertThat(read(method, "If-None-Match", tag(now))).isEqualTo(304);
            assertThat(read(method, "If-None-Match", "W/" + tag(now))).isEqualTo(304);
            assertThat(read(method, "If-None-Match", tag(made) + ", " + tag(now)))
                    .isEqualTo(304);
            assertThat(read(method, "If-None-Match", tag(made))).isEqualTo(200);
            assertThat(read(method, "If-Match", tag(now))).isEqualTo(200);
            assertThat(read(method, "If-Match", tag(made))).isEqualTo(412);
            assertThat(read(method, "If-Match", tag(now), "If-None-Match", tag(now)))
                    .isEqualTo(304);
            assertThat(read(method, "If-Match", tag(made), "If-None-Match", tag(now)))
                    .isEqualTo(412);
        }
    }

    private int read(String method, String... headers) {
        return SERVICE.send(method, path, headers).statusCode();
    }

    private HttpResponse<String> make() {
        HttpResponse<String> made = clerk.create("/contracts", contract());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private ObjectNode contract() {
        return Written.contract(number);
    }

    private ObjectNode changed() {
        return contract().put("title", "Otherwise");
    }
}
