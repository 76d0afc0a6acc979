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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import register.api.http.Format;

/**
 * Writes CSV (RFC 4180): the names of the fields, then one line per row; text that a spreadsheet would run is escaped,
 * and so is text that the import of a spreadsheet would take for something else.
 */
@Produces("text/csv")
public final class CsvWriter extends Writer {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final UnaryOperator<String> marked;

    @Context
    private @Nullable UriInfo address;

    /**
     * Creates a writer.
     *
     * @param marked returns a text as it is, or with a mark if it would be read as something other than text
     */
    public CsvWriter(UnaryOperator<String> marked) {
        super(Format.CSV);
        this.marked = marked;
    }

    @Override
    protected void writeTo(Tabular<?> tabular, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (address != null && "true".equals(address.getQueryParameters().getFirst("bom"))) {
            text.write(BYTE_ORDER_MARK);
        }
        writeAll(tabular, text);
    }

    private <R> void writeAll(Tabular<R> tabular, BufferedWriter text) throws IOException {
        de.siegmar.fastcsv.writer.CsvWriter csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        List<Field<R>> fields = tabular.fields();
        csv.writeRecord(fields.stream().map(Field::name).toList());
        tabular.rows()
                .each(row -> csv.writeRecord(fields.stream()
                        .map(field -> Cell.of(field.value().apply(row), field.marking(marked)))
                        .toList()));
        csv.flush();
    }
}
