package register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** An address that only tests have: it gives a browser the session of a person, as signing in does. */
@Hidden
@Path("/let-in")
public final class LetIn {
    @GET
    @Path("{session}")
    public Response letIn(@PathParam("session") String session) {
        return Response.seeOther(URI.create("/account"))
                .header(
                        HttpHeaders.SET_COOKIE,
                        "__Host-session=" + session + "; Path=/; Secure; HttpOnly; SameSite=Lax")
                .build();
    }
}
