package register.api.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.base.Suppliers;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import register.values.Resources;

/** The API document, as YAML and as JSON. */
@Hidden
@Path("/openapi")
public final class OpenApiResource {
    private static final Validator VERSION = new Validator("openapi", false);

    private final byte[] yaml;
    private final Supplier<byte[]> json = Suppliers.memoize(this::json);

    /**
     * Creates a resource that returns a document.
     *
     * @param yaml the document, written in YAML
     */
    public OpenApiResource(byte[] yaml) {
        this.yaml = yaml.clone();
    }

    /** Returns the document that is shipped with the service. */
    public static byte[] committed() {
        return Resources.bytes("/openapi/openapi.yaml");
    }

    @GET
    @Produces(Format.JSON_TYPE)
    public Response asJson() {
        return HttpResponses.of(json.get(), VERSION, Map.of());
    }

    @GET
    @Produces(Format.YAML_TYPE)
    public Response asYaml() {
        return HttpResponses.of(yaml, VERSION, Map.of());
    }

    private byte[] json() {
        try {
            return new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
