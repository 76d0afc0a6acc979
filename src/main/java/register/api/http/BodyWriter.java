package register.api.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes bodies of one class in the format that its {@code @Produces} names. */
public abstract class BodyWriter<T> implements MessageBodyWriter<T> {
    private final Class<? super T> written;

    /**
     * Creates a writer.
     *
     * @param written the class or interface of the bodies
     */
    protected BodyWriter(Class<? super T> written) {
        this.written = written;
    }

    /** Writes one body. */
    protected abstract void writeTo(T body, OutputStream out) throws IOException;

    @Override
    public final boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return written.isAssignableFrom(type);
    }

    @Override
    public final void writeTo(
            T body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try {
            writeTo(body, out);
        } catch (UncheckedIOException failed) {
            // Rows are written while they are read.
            throw failed.getCause();
        }
    }
}
