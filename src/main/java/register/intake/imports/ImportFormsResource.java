package register.intake.imports;

import static register.api.http.Format.HTML_TYPE;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.intake.drafts.ImportSettings;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/** The resource of the import forms: it does what programs do with files, and redirects to the page of the file. */
@Hidden
@Path("/imports")
@Produces(HTML_TYPE)
public final class ImportFormsResource {
    private final ImportsResource programs;

    public ImportFormsResource(ImportsResource programs) {
        this.programs = programs;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response receive(FormDataMultiPart form, @BeanParam Actor actor) {
        byte[] file = file(form);
        if (file.length == 0) {
            return wrong(actor, "Select a file that is not empty");
        }
        try {
            Response received = programs.receive(
                    text(form, "register"),
                    Objects.requireNonNullElse(text(form, "mode"), "update"),
                    text(form, "mapping"),
                    text(form, "overriding"),
                    name(form),
                    text(form, "key"),
                    actor,
                    file);
            return toColumnsOrFile(idOf(received.getLocation()), actor, text(form, "mapping") == null);
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.FORBIDDEN) {
                throw refusal;
            }
            return wrong(actor, refusal.problem().title() + ": " + refusal.detail());
        }
    }

    @GET
    @Path("{id}/columns")
    @Consumes(MediaType.WILDCARD)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public ColumnsForm columns(@PathParam("id") String id, @BeanParam Actor actor) {
        return programs.columns(programs.mine(id, actor), "");
    }

    @POST
    @Path("{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response say(@PathParam("id") String id, MultivaluedMap<String, String> form, @BeanParam Actor actor) {
        ImportJob received = programs.mine(id, actor);
        ImportReport report = received.report();
        if (report == null) {
            return seeOther("/imports/" + id);
        }
        try {
            String use = Objects.requireNonNullElse(form.getFirst("use"), "");
            if (use.isEmpty()) {
                ImportSettings said = ColumnsFormReader.read(form, report, received.settings());
                programs.say(id, said, ColumnsFormReader.name(form), actor);
            } else {
                programs.say(id, programs.saved(use));
            }
            return toColumnsOrFile(id, actor, false);
        } catch (Refusal refusal) {
            return Response.status(Problem.INVALID_ITEM.status())
                    .entity(programs.columns(programs.mine(id, actor), refusal.detail()))
                    .build();
        }
    }

    /** Leads to the columns of a file if somebody has to say what they are, otherwise to what the file comes to. */
    private Response toColumnsOrFile(String id, Actor actor, boolean isProposed) {
        ImportJob received = programs.mine(id, actor);
        ImportReport report = received.report();
        boolean asks = report != null
                && !report.columns().isEmpty()
                && (report.isUnclear() || (isProposed && programs.hasProposals(report)));
        return seeOther("/imports/" + id + (asks ? "/columns" : ""));
    }

    private static String idOf(URI location) {
        String path = location.getRawPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @POST
    @Path("{id}/take-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response takeIn(@PathParam("id") String id, MultivaluedMap<String, String> form, @BeanParam Actor actor) {
        ImportJob received = programs.mine(id, actor);
        String reason = Objects.requireNonNullElse(form.getFirst("reason"), "").strip();
        if (reason.isEmpty()) {
            return wrong(received, new ImportPageContext.Wrong("reason", "Enter a reason for this import", reason));
        }
        try {
            programs.apply(id, reason, form.getFirst("leaveOut"), actor);
            return seeOther("/imports/" + id);
        } catch (Refusal refusal) {
            boolean isOfReason = "reason".equals(refusal.parameter())
                    || refusal.faults().stream()
                            .anyMatch(fault -> fault.pointer().equals("/reason"));
            String text = isOfReason ? refusal.detail() : refusal.problem().title() + ": " + refusal.detail();
            return wrong(
                    programs.mine(id, actor), new ImportPageContext.Wrong(isOfReason ? "reason" : "", text, reason));
        }
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response discard(@PathParam("id") String id, @BeanParam Actor actor) {
        programs.discard(id, actor);
        return seeOther("/imports");
    }

    private Response wrong(Actor actor, String text) {
        return Response.status(Problem.INVALID_ITEM.status())
                .entity(programs.list(actor, text))
                .build();
    }

    private Response wrong(ImportJob received, ImportPageContext.Wrong wrong) {
        return Response.status(Problem.INVALID_ITEM.status())
                .entity(programs.one(received, wrong))
                .build();
    }

    private static byte[] file(FormDataMultiPart form) {
        List<FormDataBodyPart> files = form.getFields("file");
        return files == null ? new byte[0] : files.get(0).getValueAs(byte[].class);
    }

    private static @Nullable String name(FormDataMultiPart form) {
        List<FormDataBodyPart> files = form.getFields("file");
        return files == null
                ? null
                : files.get(0).getFormDataContentDisposition().getFileName();
    }

    /** Returns the value of a form field; null if it is blank. */
    private static @Nullable String text(FormDataMultiPart form, String name) {
        List<FormDataBodyPart> fields = form.getFields(name);
        String text =
                fields == null ? "" : fields.get(0).getValueAs(String.class).strip();
        return text.isEmpty() ? null : text;
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
