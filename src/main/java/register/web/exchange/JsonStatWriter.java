package register.web.exchange;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import register.api.http.Format;
import register.registers.metrics.ObservationCube;
import register.values.Council;
import register.values.Json;

/** Writes the observations of measures as JSON-stat 2.0. */
@Produces(Format.JSONSTAT_TYPE)
public final class JsonStatWriter implements MessageBodyWriter<ObservationCube> {
    private final Council council;

    /** Creates a writer of a council's measures. */
    public JsonStatWriter(Council council) {
        this.council = council;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ObservationCube.class;
    }

    @Override
    public void writeTo(
            ObservationCube cube,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Json.mapper().writeValue(out, JsonStat.of(cube, council));
    }
}
