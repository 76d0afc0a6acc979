package register.web.exchange;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import register.api.http.Format;
import register.api.http.HttpResponses;
import register.api.http.Validator;
import register.api.reading.SingleFlightCache;
import register.store.log.Log;

/** The resource of the catalogue of datasets, at the address where harvesters of CKAN look for one. */
@Hidden
@Path("/catalog")
public final class DcatResource {
    private static final int MOST_WRITTEN = 4;

    private final DcatCatalogue catalogue;
    private final Log log;

    /** As both formats were written at the last few positions, which many harvesters ask for. */
    private final SingleFlightCache<Written, byte[]> written =
            new SingleFlightCache<>(Caffeine.newBuilder().maximumSize(MOST_WRITTEN));

    /** A format and the version that it was written of. */
    private record Written(String format, String version) {}

    public DcatResource(DcatCatalogue catalogue, Log log) {
        this.catalogue = catalogue;
        this.log = log;
    }

    @GET
    @Produces(Format.JSONLD_TYPE)
    public Response jsonLd() {
        return written(Format.JSONLD_TYPE, graph -> JsonLd.of(graph).toString());
    }

    @GET
    @Produces(Format.TURTLE_TYPE + Format.BESIDE_JSON)
    public Response turtle() {
        return written(Format.TURTLE_TYPE, Turtle::of);
    }

    /** The version is read before what it is of, so that it is never newer than that. */
    private Response written(String format, Function<List<RdfNode>, String> writer) {
        String version = log.recentHead() + "." + log.newestRemoval() + "." + log.today();
        byte[] text = written.get(
                new Written(format, version),
                () -> writer.apply(catalogue.graph()).getBytes(StandardCharsets.UTF_8));
        return HttpResponses.of(text, new Validator(version, false), Map.of());
    }
}
