package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static register.Clerk.problem;
import static register.Clerk.tag;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import register.Clerk;
import register.Logged;
import register.RunningService;
import register.api.access.Role;
import register.values.Json;

/** What may tell of a person is refused by its place and kind, and is repeated nowhere. */
class PrivacyOnTheWayInTest {
    private static final String EMAIL = "jane.smith@gmail.com";

    @RegisterExtension
    static final RunningService SERVICE =
            new RunningService(new RunningService.Settings().with("shippedData", "false"));

    private static final AtomicInteger NUMBERS = new AtomicInteger(3000);

    private static Clerk clerk;

    private @Nullable Logged log;
    private final int number = NUMBERS.incrementAndGet();
    private final String path = "/contracts/COV-" + number;

    @BeforeAll
    static void comeIn() {
        clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER);
    }

    @BeforeEach
    void listen() {
        log = Logged.by(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @AfterEach
    void nothingOfItIsLogged() {
        log().close();
        // A copy: the line of the last request may be on its way still.
        assertThat(log().lines())
                .noneMatch(line -> line.contains(EMAIL) || line.contains("900123") || line.contains("Jane"));
    }

    @ParameterizedTest
    @CsvSource({
        "description, Ask jane.smith@gmail.com, /description, email",
        "title, Ring 07700 900123, /title, telephone",
        "department, QQ 12 34 56 C, /department, insurance",
        "description, NHS number 943 476 5919, /description, NHS number",
    })
    void whatIsCertainIsRefusedWhateverIsSaid(String field, String text, String pointer, String kind) {
        HttpResponse<String> made = make();
        long head = head();
        String what = text.replace("QQ", "AB");
        String patch = Json.mapper().createObjectNode().put(field, what).toString();

        for (HttpResponse<String> answer : List.of(
                clerk.create("/contracts", Written.contract(number + 500).put(field, what)),
                clerk.put(path, Written.contract(number).put(field, what), "If-Match", tag(made)),
                clerk.patch(path, patch, "If-Match", tag(made)),
                clerk.patch(path + "?reason=Said&overriding=It+is+public", patch, "If-Match", tag(made)))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(problem(answer)).isEqualTo("personal-data");
            JsonNode error = RunningService.tree(answer.body()).at("/errors/0");
            assertThat(error.at("/pointer").asText()).isEqualTo(pointer);
            assertThat(error.at("/detail").asText()).containsIgnoringCase(kind);
            assertThat(answer.body()).doesNotContain(what).doesNotContain(EMAIL);
        }
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void everythingThatIsFoundIsNamed() {
        ObjectNode item = Written.contract(number).put("description", EMAIL).put("title", "Ring 07700 900123");
        ((ObjectNode) item.at("/suppliers/0")).put("name", "Mr John Smith");

        HttpResponse<String> answer = clerk.create("/contracts", item);

        List<String> pointers = new ArrayList<>();
        RunningService.tree(answer.body())
                .at("/errors")
                .forEach(error -> pointers.add(error.at("/pointer").asText()));
        assertThat(pointers).containsExactlyInAnyOrder("/title", "/description", "/suppliers/0/name");
        assertThat(answer.body()).doesNotContain("John");
    }

    @Test
    void aWarningIsOverriddenByWhoeverSaysWhy() {
        HttpResponse<String> made = make();
        String patch = "{\"suppliers\": [{\"name\": \"Mr John Smith\"}]}";

        HttpResponse<String> warned = clerk.patch(path, patch, "If-Match", tag(made));
        HttpResponse<String> overridden = clerk.patch(
                path + "?reason=New+supplier&overriding=He+trades+under+his+name", patch, "If-Match", tag(made));

        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(RunningService.tree(warned.body()).at("/errors/0/detail").asText())
                .contains("overriding");
        assertThat(overridden.statusCode()).as(overridden.body()).isEqualTo(200);
        assertThat(SERVICE.json("/entries/" + Clerk.entry(overridden))
                        .at("/reason")
                        .asText())
                .isEqualTo("New supplier (published despite a warning: He trades under his name)");
        assertThat(log().lines())
                .anyMatch(line -> line.contains("despite a warning")
                        && line.contains("field=suppliers[0].name")
                        && !line.contains("John"));
    }

    @Test
    void aNameThatStandsMayMoveInItsList() {
        HttpResponse<String> made = clerk.patch(
                path + "?reason=New+supplier&overriding=He+trades+under+his+name",
                "{\"suppliers\": [{\"name\": \"Mr John Smith\"}]}",
                "If-Match",
                tag(make()));

        HttpResponse<String> moved = clerk.patch(
                path + "?reason=Another+supplier",
                "{\"suppliers\": [{\"name\": \"Acme Limited\"}, {\"name\": \"MR JOHN SMITH\"}]}",
                "If-Match",
                tag(made));

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    /** Whatever field it is sent in, and whatever else is wrong with the field then. */
    @ParameterizedTest
    @ValueSource(strings = {"/contracts", "/systems", "/disclosures", "/metrics", "/observations"})
    void noFieldTakesItAndNoAnswerRepeatsIt(String register) {
        ObjectNode item = Written.whole(register, number);
        HttpResponse<String> whole = clerk.create(register, item);
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(201);
        long head = head();
        List<JsonPointer> texts = new ArrayList<>();
        collect(JsonPointer.empty(), item, texts);
        SoftAssertions all = new SoftAssertions();

        for (JsonPointer text : texts) {
            ObjectNode telling = with(item, text);
            for (HttpResponse<String> answer : List.of(
                    clerk.create(register, telling), clerk.put(Clerk.location(whole), telling, "If-Match", "*"))) {
                all.assertThat(answer.statusCode())
                        .as(register + " " + text + ": " + answer.body())
                        .isEqualTo(422);
                all.assertThat(answer.body()).as(register + " " + text).doesNotContain(EMAIL);
            }
        }

        all.assertAll();
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void theGroundOfARedactionTellsOfNobodyEither() {
        HttpResponse<String> made = make();

        HttpResponse<String> answer = new Clerk(SERVICE, Role.ADMIN)
                .redact("{\"entry\": %d, \"fields\": [\"/description\"], \"ground\": \"Asked for by %s\"}"
                        .formatted(Clerk.entry(made), EMAIL));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(problem(answer)).isEqualTo("personal-data");
        assertThat(answer.body()).doesNotContain(EMAIL);
    }

    private static void collect(JsonPointer at, JsonNode node, List<JsonPointer> texts) {
        if (node.isTextual()) {
            texts.add(at);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            collect(at.appendProperty(member.getKey()), member.getValue(), texts);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(at.appendIndex(i), node.get(i), texts);
        }
    }

    private static ObjectNode with(ObjectNode item, JsonPointer text) {
        ObjectNode telling = item.deepCopy();
        JsonNode holder = telling.at(text.head());
        if (holder instanceof ArrayNode list) {
            list.set(text.last().getMatchingIndex(), EMAIL);
        } else {
            ((ObjectNode) holder).put(text.last().getMatchingProperty(), EMAIL);
        }
        return telling;
    }

    private HttpResponse<String> make() {
        return clerk.create("/contracts", Written.contract(number));
    }

    private static long head() {
        return SERVICE.json("/log").at("/number").asLong();
    }

    private Logged log() {
        return Objects.requireNonNull(log, "nothing is listened to");
    }
}
