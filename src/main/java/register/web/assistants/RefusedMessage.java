package register.web.assistants;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;

/** Writes the refusal of a message that is not of the protocol as JSON-RPC 2.0 has it: the library would write its exception. */
final class RefusedMessage extends StdSerializer<McpError> {
    private static final long serialVersionUID = 1;

    private RefusedMessage() {
        super(McpError.class);
    }

    /** Returns it as Jackson takes it. */
    static Module module() {
        return new SimpleModule().addSerializer(McpError.class, new RefusedMessage());
    }

    @Override
    public void serialize(McpError error, JsonGenerator json, SerializerProvider provider) throws IOException {
        McpSchema.JSONRPCResponse.JSONRPCError refusal = error.getJsonRpcError();
        json.writeStartObject();
        json.writeStringField("jsonrpc", "2.0");
        json.writeNullField("id");
        json.writeObjectFieldStart("error");
        json.writeNumberField("code", refusal.code());
        json.writeStringField("message", refusal.message());
        json.writeEndObject();
        json.writeEndObject();
    }
}
