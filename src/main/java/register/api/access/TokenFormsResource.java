package register.api.access;

import static register.api.http.Format.HTML_TYPE;
import static register.values.problem.Problem.INVALID_ITEM;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Creates and revokes script tokens with the forms of the page. */
@Hidden
@Path("/tokens")
@Produces(HTML_TYPE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class TokenFormsResource {
    private final TokensResource programs;

    TokenFormsResource(TokensResource programs) {
        this.programs = programs;
    }

    @POST
    @Allowed(Role.ADMIN)
    public Response create(MultivaluedMap<String, String> form, @BeanParam Actor actor) {
        TokensResource.requirePerson(actor);
        TokenForm typed = TokenForm.of(form);
        if (!typed.wrongs().isEmpty()) {
            return Response.status(INVALID_ITEM.status())
                    .entity(programs.list(typed))
                    .build();
        }
        return programs.made(typed.wanted(), actor);
    }

    @POST
    @Path("{id}/revoke")
    @Allowed(Role.ADMIN)
    public Response revoke(@PathParam("id") String id, @BeanParam Actor actor) {
        programs.revoke(id, actor);
        return Response.seeOther(URI.create("/tokens")).build();
    }
}
