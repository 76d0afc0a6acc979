package register.web.assistants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ApplicationHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import register.api.http.RequestId;
import register.api.reading.Permalinks;
import register.registers.RegisterDefinitions;
import register.values.Json;
import register.values.problem.Refusal;

/**
 * The server that assistants read the registers through (Model Context Protocol): without sessions, without credentials and
 * read-only.
 */
public final class AssistantServer {
    /** The path of the server. */
    public static final String PATH = "/mcp";

    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_CHARACTERS = 150_000;

    private static final String EACH = "Cite the permanent link of each entry, under 'pinned'.";

    private static final String INSTRUCTIONS = """
            Reads what %s publishes: contracts, ICT systems, service metrics with their figures, and answered information requests. \
            Results begin with a link, and each entry that answers a letter has its own under pinned: cite it with what you say, so that people can check it. \
            A field under 'missing' has no published value, and the reason why. Do not guess values that are not there.""";

    private static final Logger LOGGER = LoggerFactory.getLogger(AssistantServer.class);

    private final OwnAnswers answers;
    private final Permalinks permalinks;
    private final List<AssistantTool> tools;
    private final McpJsonMapper mapper = new JacksonMcpJsonMapper(
            JsonMapper.builder().addModule(RefusedMessage.module()).build());

    /**
     * Creates the server.
     *
     * @param service that answers, once it has started
     */
    public AssistantServer(
            RegisterDefinitions definitions, Permalinks permalinks, Supplier<ApplicationHandler> service) {
        this.answers = new OwnAnswers(service, permalinks.base());
        this.permalinks = permalinks;
        this.tools = new AssistantTools(definitions, permalinks).all();
    }

    /**
     * Returns the servlet that speaks the protocol, to be served at {@link #PATH}.
     *
     * @param version of the service
     */
    public HttpServletStatelessServerTransport servlet(String version) {
        HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(mapper)
                .messageEndpoint(PATH)
                .maxRequestSize(LARGEST)
                .contextExtractor(AssistantServer::identified)
                .build();
        McpServer.sync(transport)
                .serverInfo("contracts-register", version)
                .instructions(INSTRUCTIONS.formatted(permalinks.council().name()))
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(mapper)
                // The service itself checks what it is asked, and says what is wrong in words.
                .validateToolInputs(false)
                .jsonSchemaValidator(new Unchecked())
                .immediateExecution(true)
                .tools(tools.stream().map(this::specified).toList())
                .build();
        return transport;
    }

    /** Keeps the id of a request for what is logged while its tool is at work. */
    private static McpTransportContext identified(HttpServletRequest request) {
        String id = RequestId.of(request);
        return id == null ? McpTransportContext.EMPTY : McpTransportContext.create(Map.of(RequestId.HEADER, id));
    }

    /** Takes everything as valid: no tool says of what form its results are. */
    private static final class Unchecked implements JsonSchemaValidator {
        @Override
        public ValidationResponse validate(Map<String, Object> schema, Object content) {
            return ValidationResponse.asValid("");
        }
    }

    private SyncToolSpecification specified(AssistantTool tool) {
        McpSchema.Tool described = McpSchema.Tool.builder(tool.name(), tool.schema())
                .title(tool.title())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(tool.title())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return new SyncToolSpecification(
                described, (context, call) -> called(tool, call.arguments(), (String) context.get(RequestId.HEADER)));
    }

    private McpSchema.CallToolResult called(
            AssistantTool tool, @Nullable Map<String, Object> given, @Nullable String id) {
        try {
            AssistantTool.Request request = tool.request()
                    .apply(new ToolArguments(given, tool.properties().keySet()));
            OwnAnswers.Answer answer = answers.ask(request.address(), request.body(), id);
            return answer.isRefusal() ? refused(answer.body()) : result(request, answer);
        } catch (ToolArguments.InvalidArgument | Refusal invalid) {
            return refused(String.valueOf(invalid.getMessage()));
        } catch (RuntimeException failed) {
            MDC.put(RequestId.HEADER, id);
            LOGGER.error("The tool {} failed", tool.name(), failed);
            MDC.remove(RequestId.HEADER);
            return refused("The service failed. Try again later.");
        }
    }

    private McpSchema.CallToolResult result(AssistantTool.Request request, OwnAnswers.Answer answer) {
        if (answer.body().length() > MOST_CHARACTERS) {
            return refused("The answer has %d characters. Add filters, or ask for fewer records or fields."
                    .formatted(answer.body().length()));
        }
        return McpSchema.CallToolResult.builder()
                .addTextContent(request.body() == null ? cited(answer) : EACH)
                .addTextContent(answer.body())
                .isError(false)
                .build();
    }

    /** Says which address to cite: one that never shows anything else, as entries do not, or else that of a calculation. */
    private String cited(OwnAnswers.Answer answer) {
        try {
            String pinned =
                    Json.mapper().readTree(answer.body()).at("/links/pinned").asText();
            boolean isEntry =
                    answer.address().startsWith(permalinks.address("entries").toString());
            if (pinned.isEmpty() && !isEntry) {
                return "Link: " + answer.address();
            }
            return "Permanent link: " + (pinned.isEmpty() ? answer.address() : pinned);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the service answers with JSON", impossible);
        }
    }

    private static McpSchema.CallToolResult refused(String why) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(why)
                .isError(true)
                .build();
    }
}
