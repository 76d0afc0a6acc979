package register.pages;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import register.http.Answer;
import register.http.Resources;
import register.http.Version;

/** What pages are made with besides HTML; served by us, from nowhere else. */
@Hidden
@Path("/assets")
public final class AssetsResource {
    private static final byte[] STYLESHEET = Resources.bytes("/register/pages/register.css");

    @GET
    @Path("register.css")
    @Produces("text/css;charset=UTF-8")
    public Response stylesheet() {
        return Answer.of(STYLESHEET, new Version("register", false), Map.of());
    }
}
