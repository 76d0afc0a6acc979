package register.intake.forms;

import static register.api.http.Format.HTML_TYPE;
import static register.values.problem.Problem.FORBIDDEN;
import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Cookies;
import register.api.access.Role;
import register.api.http.PrivateResponseFilter;

/** The resource of the pages that edit records in a browser. Programs use the URLs of the records. */
@Hidden
@Path("/edit/{register}")
@Produces(HTML_TYPE)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class EditResource {
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final Map<String, FormController<?>> desks;

    private EditResource(Map<String, FormController<?>> desks) {
        this.desks = Map.copyOf(desks);
    }

    /** Creates the resource over the form controllers of some registers. */
    public static EditResource over(List<FormController<?>> desks) {
        return new EditResource(FormController.byPath(desks));
    }

    @GET
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Consumes(MediaType.WILDCARD)
    public Response blank(@PathParam("register") String register, @BeanParam Actor actor) {
        return answer(desk(register, actor).blank());
    }

    @POST
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response create(
            @PathParam("register") String register, @BeanParam Actor actor, MultivaluedMap<String, String> form) {
        return answer(desk(register, actor).create(FormInput.of(form), actor.id()));
    }

    @GET
    @Path("{reference}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Consumes(MediaType.WILDCARD)
    public Response open(
            @PathParam("register") String register, @PathParam("reference") String reference, @BeanParam Actor actor) {
        return answer(desk(register, actor).open(reference));
    }

    @POST
    @Path("{reference}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response change(
            @PathParam("register") String register,
            @PathParam("reference") String reference,
            @BeanParam Actor actor,
            MultivaluedMap<String, String> form) {
        return answer(desk(register, actor).change(reference, FormInput.of(form), actor.id()));
    }

    @GET
    @Path("{reference}/restore")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Consumes(MediaType.WILDCARD)
    public Response restore(
            @PathParam("register") String register, @PathParam("reference") String reference, @BeanParam Actor actor) {
        return answer(desk(register, actor).restore(reference, actor.id()));
    }

    @GET
    @Path("{reference}/withdraw")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Consumes(MediaType.WILDCARD)
    public Response withdrawing(
            @PathParam("register") String register, @PathParam("reference") String reference, @BeanParam Actor actor) {
        return answer(desk(register, actor).withdrawal().open(reference));
    }

    @POST
    @Path("{reference}/withdraw")
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response withdraw(
            @PathParam("register") String register,
            @PathParam("reference") String reference,
            @BeanParam Actor actor,
            MultivaluedMap<String, String> form) {
        return answer(desk(register, actor).withdrawal().submit(reference, FormInput.of(form), actor.id()));
    }

    private FormController<?> desk(String register, Actor actor) {
        FormController<?> desk = desks.get(register);
        if (desk == null) {
            throw UNKNOWN_ADDRESS.because("there is no register '%s'", register);
        }
        if (!actor.isAnyOf(desk.allowed())) {
            throw FORBIDDEN.because(
                    "you need the role %s",
                    desk.allowed().stream().map(Role::word).sorted().collect(Collectors.joining(" or ")));
        }
        return desk;
    }

    /**
     * Returns the page of a step; after the last step, a redirect to the record, whose page confirms what was just
     * published.
     */
    private static Response answer(FormStep step) {
        return step instanceof FormStep.Done done
                ? Response.seeOther(URI.create(done.url()))
                        .header(
                                HttpHeaders.SET_COOKIE,
                                Cookies.kept(PrivateResponseFilter.PUBLISHED, Long.toString(done.entry()), JUST_NOW))
                        .build()
                : Response.status(step.status()).entity(step).build();
    }
}
