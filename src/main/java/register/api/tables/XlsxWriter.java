package register.api.tables;

import jakarta.ws.rs.Produces;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipOutputStream;
import register.api.http.Format;

/**
 * Writes a workbook of Excel (ECMA-376): the names of the fields, then one row per row, of plain cells without formulas or
 * formats.
 *
 * <p>It is written row by row, and says nothing of the time of writing, so that the response of a pinned URL never
 * changes. Where the rows are more than a sheet takes, the next sheet goes on.
 */
@Produces(Format.XLSX_TYPE)
public final class XlsxWriter extends Writer {
    private final UnaryOperator<String> marked;

    /**
     * Creates a writer.
     *
     * @param marked returns a text as it is, or with a mark if it would be read as something other than text
     */
    public XlsxWriter(UnaryOperator<String> marked) {
        super(Format.XLSX);
        this.marked = marked;
    }

    @Override
    protected void writeTo(Tabular<?> tabular, OutputStream out) throws IOException {
        writeAll(tabular, out);
    }

    private <R> void writeAll(Tabular<R> tabular, OutputStream out) throws IOException {
        List<Field<R>> fields = tabular.fields();
        List<String> names = fields.stream().map(Field::name).toList();
        ZipOutputStream zip = new ZipOutputStream(new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // The response is closed by whoever opened it.
            }
        });
        try (XlsxSheets sheets = new XlsxSheets(zip, names)) {
            tabular.rows().each(row -> {
                try {
                    sheets.begin();
                    for (Field<R> field : fields) {
                        sheets.cell(field.value().apply(row), field.marking(marked));
                    }
                    sheets.end();
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }
}
