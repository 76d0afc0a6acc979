package register.web.pages;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import register.api.http.Format;
import register.api.http.ListWriter;
import register.api.http.ProblemDocument;
import register.api.tables.Tabular;

/**
 * Writes the pages that the filter {@link Pages} has rendered.
 *
 * <p>Jersey chooses the format before response filters run, from the formats that some writer can write the entity in. So
 * this writer also accepts every entity that the filter will render.
 */
@Produces(MediaType.TEXT_HTML)
public final class PageWriter implements ListWriter, MessageBodyWriter<Object> {
    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == RenderedPage.class
                || Tabular.class.isAssignableFrom(type)
                || type == ProblemDocument.class
                || type == Page.class;
    }

    @Override
    public void writeTo(
            Object page,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(((RenderedPage) page).html());
    }
}
