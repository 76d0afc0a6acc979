package register.intake.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static register.Clerk.problem;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.Clerk;
import register.RunningService;
import register.api.access.Role;

/** What the service says of a record itself is said by nobody else. */
class MassAssignmentTest {
    /** What stands in the tables, in the log, or in an answer that the records of the test do not have. */
    private static final List<String> OWN = List.of(
            "key",
            "salt",
            "hash",
            "chain",
            "reasonHash",
            "reasonSalt",
            "number",
            "register",
            "item",
            "withdrawn",
            "superseded_by",
            "supersededBy",
            "actor",
            "reason",
            "overriding",
            "recordedAt",
            "recorded_at",
            "redactedBy",
            "removed",
            "related",
            "changes",
            "at",
            "on",
            "id",
            "version",
            "__proto__",
            "class",
            "@type");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static Clerk clerk;

    @BeforeAll
    static void comeIn() {
        clerk = new Clerk(SERVICE, Role.EDITOR, Role.OFFICER);
        for (String register : List.of("/contracts", "/systems", "/disclosures", "/metrics", "/observations")) {
            HttpResponse<String> made = clerk.create(register, Written.item(register, 1));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts", "/systems", "/disclosures", "/metrics", "/observations"})
    void whatTheServiceSaysItselfIsTakenFromNobody(String register) {
        String address = Clerk.location(clerk.create(register, Written.item(register, 2)));
        ObjectNode item = Written.item(register, 2);
        long head = SERVICE.json("/log").at("/number").asLong();
        Map<String, JsonNode> own = new TreeMap<>();
        OWN.forEach(name -> own.put("/" + name, JsonNodeFactory.instance.numberNode(1)));
        collect("", SERVICE.json(address), item, own);
        SoftAssertions all = new SoftAssertions();

        own.forEach((pointer, value) -> {
            ObjectNode more = with(item, JsonPointer.compile(pointer), value);
            ObjectNode another = with(Written.item(register, 3), JsonPointer.compile(pointer), value);
            String top = JsonPointer.compile(pointer).getMatchingProperty();
            ObjectNode patch = JsonNodeFactory.instance.objectNode();
            patch.set(top, more.get(top));
            for (HttpResponse<String> answer : List.of(
                    clerk.create(register, another),
                    clerk.put(address, more, "If-Match", "*"),
                    clerk.patch(address, patch, "If-Match", "*"))) {
                String what = answer.request().method() + " " + register + pointer + ": " + answer.body();
                all.assertThat(answer.statusCode()).as(what).isEqualTo(422);
                all.assertThat(problem(answer)).as(what).isEqualTo("invalid-item");
                all.assertThat(RunningService.tree(answer.body())
                                .at("/errors/0/pointer")
                                .asText())
                        .as(what)
                        .isEqualTo(pointer);
            }
        });

        all.assertAll();
        assertThat(own).containsKeys("/entry", "/links", "/citation");
        assertThat(SERVICE.json("/log").at("/number").asLong()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contracts", "/systems", "/disclosures", "/metrics", "/observations"})
    void anAnswerIsNoItem(String register) {
        JsonNode record = SERVICE.json(register + "?limit=1").at("/items/0");
        String address = record.at("/links/self").asText();

        HttpResponse<String> answer = clerk.put(address, record, "If-Match", "*");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(RunningService.tree(answer.body()).at("/errors")).isNotEmpty();
    }

    /** Every member that an answer has beside those of the item. */
    private static void collect(String at, JsonNode answered, JsonNode said, Map<String, JsonNode> own) {
        for (Map.Entry<String, JsonNode> member : answered.properties()) {
            String pointer = at + "/" + member.getKey();
            JsonNode saidThere = said.path(member.getKey());
            if (saidThere.isMissingNode()) {
                own.put(pointer, member.getValue());
            } else if (saidThere instanceof ArrayNode rows) {
                for (int i = 0; i < rows.size(); i++) {
                    collect(pointer + "/" + i, member.getValue().path(i), rows.get(i), own);
                }
            } else {
                collect(pointer, member.getValue(), saidThere, own);
            }
        }
    }

    private static ObjectNode with(ObjectNode item, JsonPointer pointer, JsonNode value) {
        ObjectNode more = item.deepCopy();
        ((ObjectNode) more.at(pointer.head())).set(pointer.last().getMatchingProperty(), value);
        return more;
    }
}
