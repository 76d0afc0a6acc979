package register.web.exchange;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import register.api.http.Format;
import register.api.http.HttpResponses;
import register.api.http.Validator;
import register.store.log.Log;

/** The resource of the catalogue of datasets, at the address where harvesters of CKAN look for one. */
@Hidden
@Path("/catalog")
public final class DcatResource {
    private final DcatCatalogue catalogue;
    private final Log log;

    public DcatResource(DcatCatalogue catalogue, Log log) {
        this.catalogue = catalogue;
        this.log = log;
    }

    @GET
    @Produces(Format.JSONLD_TYPE)
    public Response jsonLd() {
        Validator version = version();
        return HttpResponses.of(JsonLd.of(catalogue.graph()).toString(), version, Map.of());
    }

    @GET
    @Produces(Format.TURTLE_TYPE + Format.BESIDE_JSON)
    public Response turtle() {
        Validator version = version();
        byte[] text = Turtle.of(catalogue.graph()).getBytes(StandardCharsets.UTF_8);
        return HttpResponses.of(text, version, Map.of());
    }

    /** Read before what it is of, so that it is never newer than that. */
    private Validator version() {
        return new Validator(log.recentHead() + "." + log.newestRemoval() + "." + log.today(), false);
    }
}
