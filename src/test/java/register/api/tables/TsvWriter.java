package register.api.tables;

import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.http.Format;
import register.intake.sheets.MarkedText;

/** Writes tab-separated values: one more format, which the service itself has not. */
@Produces("text/tab-separated-values")
public final class TsvWriter extends Writer {
    public static final Format TSV =
            new Format("TSV", "tsv", "text/tab-separated-values;charset=UTF-8", "The rows between tabs.");

    public TsvWriter() {
        super(TSV);
    }

    @Override
    protected void writeTo(Tabular<?> tabular, OutputStream out) throws IOException {
        writeAll(tabular, out);
    }

    private static <R> void writeAll(Tabular<R> tabular, OutputStream out) throws IOException {
        List<Field<R>> fields = tabular.fields();
        out.write(line(fields.stream().map(Field::name)));
        tabular.rows().each(row -> {
            try {
                out.write(line(fields.stream()
                        .map(field -> Cell.of(field.value().apply(row), field.marking(MarkedText::mark)))));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static byte[] line(Stream<String> cells) {
        return cells.map(TsvWriter::cell)
                .collect(Collectors.joining("\t", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A cell without what would end it. */
    public static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }
}
