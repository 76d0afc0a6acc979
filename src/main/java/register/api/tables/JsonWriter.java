package register.api.tables;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import register.api.http.Format;
import register.values.Json;

/**
 * Writes JSON: a single row as an object, a table as an object that describes itself and has its rows in {@code items}.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class JsonWriter extends Writer {
    public JsonWriter() {
        super(Format.JSON);
    }

    @Override
    protected void writeTo(Tabular<?> tabular, OutputStream out) throws IOException {
        if (tabular instanceof SingleRow<?> one) {
            out.write(one.json());
        } else if (tabular instanceof Nested<?> nested) {
            out.write(nested.whole().json());
        } else if (tabular instanceof Table<?> table) {
            try (JsonGenerator json = Json.mapper().createGenerator(out)) {
                write(table, json);
            }
        }
    }

    private static <R> void write(Table<R> table, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> said : table.about().entrySet()) {
            json.writePOJOField(said.getKey(), said.getValue());
        }
        json.writeArrayFieldStart("items");
        table.rows().each(row -> writeRow(json, table.json(row)));
        json.writeEndArray();
        json.writePOJOField("links", table.links());
        json.writeEndObject();
    }

    private static void writeRow(JsonGenerator json, Object row) {
        try {
            json.writePOJO(row);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
