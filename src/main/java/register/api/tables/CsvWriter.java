package register.api.tables;

import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.http.Format;

/**
 * Writes CSV (RFC 4180): the names of the fields, then one line per row; text that a spreadsheet would run is escaped.
 */
@Produces("text/csv")
public final class CsvWriter extends Writer {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Context
    private @Nullable UriInfo address;

    public CsvWriter() {
        super(Format.CSV);
    }

    @Override
    void write(Tabular<?> tabular, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (address != null && "true".equals(address.getQueryParameters().getFirst("bom"))) {
            text.write(BYTE_ORDER_MARK);
        }
        writeAll(tabular, text);
    }

    private static <R> void writeAll(Tabular<R> tabular, BufferedWriter text) throws IOException {
        de.siegmar.fastcsv.writer.CsvWriter csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        List<Field<R>> fields = tabular.fields();
        csv.writeRecord(fields.stream().map(Field::name).toList());
        tabular.rows()
                .each(row -> csv.writeRecord(fields.stream()
                        .map(field -> Cell.of(field.value().apply(row)))
                        .toList()));
        csv.flush();
    }
}
