package register.web.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;

/** An assistant reads the registers through the client of the protocol's own library. */
class AssistantServerTest {
    private static final String AT_FIRST = "2026-11-22";

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    private static McpSyncClient client;

    @BeforeAll
    static void connect() {
        JacksonMcpJsonMapper mapper =
                new JacksonMcpJsonMapper(JsonMapper.builder().build());
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(SERVICE.base())
                        .endpoint("/mcp")
                        .jsonMapper(mapper)
                        .build())
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .build();
        client.initialize();
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void saysWhatItIsAndThatItChangesNothing() {
        List<McpSchema.Tool> tools = client.listTools().tools();

        assertThat(client.getServerInstructions()).contains("Coventry City Council", "cite it");
        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .containsExactlyInAnyOrder(
                        "search",
                        "get_record",
                        "list_records",
                        "summarise_records",
                        "get_figures",
                        "answer_request",
                        "work_out_due_date",
                        "get_entry");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.description()).isNotBlank();
        });
    }

    @Test
    void eachToolAnswersWithThePermanentAddressOfWhatItSays() {
        cited(call("search", Map.of("q", "telephony")));
        cited(call("get_record", Map.of("register", "contracts", "reference", "cov 12765")));
        cited(call("list_records", Map.of("register", "contracts", "filters", Map.of("status", "active"), "limit", 2)));
        cited(call("summarise_records", Map.of("register", "contracts", "groupBy", "supplier")));
        cited(call("get_figures", Map.of("measure", "call-service-level")));
        cited(call("get_entry", Map.of("number", 1)));
    }

    @Test
    void aRecordIsAsItWasOnADay() {
        JsonNode record =
                json(call("get_record", Map.of("register", "contracts", "reference", "COV 12765", "asAt", AT_FIRST)));

        assertThat(record.at("/reference").asText()).isEqualTo("COV 12765");
        assertThat(record.at("/links/pinned").asText()).contains("on=" + AT_FIRST);
    }

    @Test
    void findsWhatAnswersALetterAndWhenItIsDue() {
        JsonNode answer = json(call(
                "answer_request",
                Map.of("letter", "Who is the supplier of the Microsoft Enterprise Agreement?", "received", AT_FIRST)));
        McpSchema.CallToolResult calculated = call("work_out_due_date", Map.of("received", "2026-12-10"));
        JsonNode due = json(calculated);

        assertThat(answer.toString()).contains("Bytes Software Services", "at=");
        assertThat(text(calculated, 0)).isEqualTo("Link: " + SERVICE.base() + "/due-dates?received=2026-12-10");
        assertThat(due.at("/due").asText())
                .isEqualTo(SERVICE.json("/due-dates?received=2026-12-10")
                        .at("/due")
                        .asText());
    }

    @Test
    void aMistakeIsToldInASentence() {
        assertThat(refusal("get_record", Map.of("register", "contracts", "reference", "NOT 1")))
                .contains("404");
        assertThat(refusal("list_records", Map.of("register", "contracts", "filters", Map.of("colour", "red"))))
                .contains("'colour' is not a parameter");
        assertThat(refusal("list_records", Map.of("register", "staff"))).contains("Use contracts, systems");
        assertThat(refusal("get_record", Map.of("register", "contracts"))).contains("Give the argument 'reference'");
        assertThat(refusal("search", Map.of("q", "x", "as_at", AT_FIRST))).contains("no argument 'as_at'");
        assertThat(refusal("get_record", Map.of("register", "contracts", "reference", "../entries")))
                .contains("404");
        assertThat(refusal("search", Map.of("q", List.of("x")))).contains("'q' must be a text");
        assertThat(refusal("list_records", Map.of("register", "observations", "limit", 1000)))
                .contains("Add filters");
    }

    @Test
    void refusesWhatIsNotOfTheProtocol() {
        assertThat(SERVICE.get("/mcp").statusCode()).isEqualTo(405);
        assertThat(post("{\"jsonrpc\": \"2.0\"").statusCode()).isEqualTo(400);
        assertThat(post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"resources/list\"}")
                        .body())
                .contains("-32601");
        assertThat(post("x".repeat(1024 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void aRefusalHasNothingOfTheProgram() {
        HttpResponse<String> refused =
                SERVICE.send("POST", "/mcp", BodyPublishers.ofString("{}"), "Content-Type", "text/plain");

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(RunningService.tree(refused.body())).isEqualTo(RunningService.tree("""
                {"jsonrpc": "2.0", "id": null,
                 "error": {"code": -32600, "message": "Unsupported Media Type: Content-Type must be application/json"}}
                """));
        assertThat(post("{}").body()).doesNotContain("stackTrace", "className");
    }

    private static HttpResponse<String> post(String body) {
        return SERVICE.send(
                "POST",
                "/mcp",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Accept",
                "application/json, text/event-stream");
    }

    private static McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).as(tool + " " + result.content()).isNotEqualTo(true);
        return result;
    }

    private static String refusal(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
        assertThat(result.isError()).isTrue();
        return text(result, 0);
    }

    private static String text(McpSchema.CallToolResult result, int place) {
        return ((McpSchema.TextContent) result.content().get(place)).text();
    }

    private static JsonNode json(McpSchema.CallToolResult result) {
        return RunningService.tree(text(result, 1));
    }

    private static void cited(McpSchema.CallToolResult result) {
        String address = text(result, 0).replace("Permanent link: ", "");
        assertThat(address).startsWith(SERVICE.base()).matches(".*(at=[0-9]+|/entries/[0-9]+).*");
        JsonNode there = SERVICE.json(address);
        assertThat(there.at("/links/pinned")).isEqualTo(json(result).at("/links/pinned"));
        assertThat(there.path("total")).isEqualTo(json(result).path("total"));
    }
}
