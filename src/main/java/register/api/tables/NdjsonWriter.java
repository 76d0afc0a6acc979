package register.api.tables;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import register.api.http.Format;
import register.values.Json;

/** Writes one JSON object per line (NDJSON), for programs that read row by row. */
@Produces("application/x-ndjson")
public final class NdjsonWriter extends Writer {
    public NdjsonWriter() {
        super(Format.NDJSON);
    }

    @Override
    protected void writeTo(Tabular<?> tabular, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.mapper().createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            writeAll(tabular, json);
        }
    }

    private static <R> void writeAll(Tabular<R> tabular, JsonGenerator json) {
        tabular.rows().each(row -> writeLine(json, tabular.json(row)));
    }

    private static void writeLine(JsonGenerator json, Object row) {
        try {
            json.writePOJO(row);
            json.writeRaw('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
