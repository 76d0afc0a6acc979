package register.web.exchange;

import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.OutputStream;
import register.api.http.BodyWriter;
import register.api.http.Format;
import register.registers.metrics.ObservationCube;
import register.values.Council;
import register.values.Json;

/** Writes the observations of measures as JSON-stat 2.0. */
@Produces(Format.JSONSTAT_TYPE)
public final class JsonStatWriter extends BodyWriter<ObservationCube> {
    private final Council council;

    /** Creates a writer of a council's measures. */
    public JsonStatWriter(Council council) {
        super(ObservationCube.class);
        this.council = council;
    }

    @Override
    protected void writeTo(ObservationCube cube, OutputStream out) throws IOException {
        Json.mapper().writeValue(out, JsonStat.of(cube, council));
    }
}
