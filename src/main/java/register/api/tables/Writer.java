package register.api.tables;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import register.api.http.Format;
import register.api.http.ListWriter;

/** A writer of tabular data in one format. */
abstract class Writer implements ListWriter, MessageBodyWriter<Tabular<?>> {
    private final Format format;

    Writer(Format format) {
        this.format = format;
    }

    @Override
    public final Format format() {
        return format;
    }

    @Override
    public final boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public final void writeTo(
            Tabular<?> tabular,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(tabular, out);
    }

    abstract void write(Tabular<?> tabular, OutputStream out) throws IOException;
}
