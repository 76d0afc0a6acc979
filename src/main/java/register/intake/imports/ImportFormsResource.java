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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.lang3.StringUtils;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.api.tables.SingleRow;
import register.intake.forms.FieldError;
import register.intake.forms.ReasonInputs;
import register.values.problem.Fault;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/** The resource of the import forms: it does what programs do with files, and redirects to the page of the file. */
@Hidden
@Path("/imports")
@Produces(HTML_TYPE)
public final class ImportFormsResource {
    private final ReceivedFiles files;
    private final ImportForms forms;

    public ImportFormsResource(ReceivedFiles files, ImportForms forms) {
        this.files = files;
        this.forms = forms;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response receive(FormDataMultiPart form, @BeanParam Actor actor) {
        UploadForm typed = UploadForm.of(form);
        try (UploadedFile file = UploadedFile.receive(UploadForm.file(form))) {
            return receive(form, typed, file, actor);
        }
    }

    private Response receive(FormDataMultiPart form, UploadForm typed, UploadedFile file, Actor actor) {
        @Nullable String name = UploadForm.name(form);
        List<FieldError> errors = forms.errors(typed);
        if (file.size() == 0) {
            errors.add(0, new FieldError("file", name == null ? "Select a file" : "The selected file is empty"));
        } else if (!errors.isEmpty()) {
            errors.add(0, new FieldError("file", "Select the file again, because browsers do not keep it"));
        }
        return errors.isEmpty()
                ? receive(typed, file, name, UploadForm.text(form, "key"), actor)
                : wrong(typed, errors, actor);
    }

    private Response receive(UploadForm typed, UploadedFile file, @Nullable String name, String key, Actor actor) {
        try {
            SingleRow<ImportView> received = files.receive(
                    files.into(typed.register(), actor),
                    file,
                    typed.mode(),
                    orNull(typed.mapping()),
                    orNull(typed.overriding()),
                    name,
                    orNull(key),
                    actor);
            return toColumnsOrFile(received.row().id(), actor, typed.mapping().isEmpty());
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.FORBIDDEN) {
                throw refusal;
            }
            return wrong(typed, List.of(new FieldError("file", inWords(refusal))), actor);
        }
    }

    @GET
    @Path("{id}/columns")
    @Consumes(MediaType.WILDCARD)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public ColumnsForm columns(@PathParam("id") String id, @BeanParam Actor actor) {
        return forms.columns(files.mine(id, actor), ColumnsForm.Sent.NOTHING);
    }

    @POST
    @Path("{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response say(@PathParam("id") String id, MultivaluedMap<String, String> form, @BeanParam Actor actor) {
        ImportJob received = files.mine(id, actor);
        ImportReport report = received.report();
        if (report == null) {
            return seeOther("/imports/" + id);
        }
        String use = Objects.requireNonNullElse(form.getFirst("use"), "");
        try {
            if (use.isEmpty()) {
                ColumnsFormReader.Read read = ColumnsFormReader.read(form, report, received.settings());
                if (!read.errors().isEmpty()) {
                    return wrong(received, new ColumnsForm.Sent(form, read.errors()));
                }
                forms.say(id, read.settings(), read.name(), actor);
            } else {
                forms.say(id, forms.saved(use), "", actor);
            }
            return toColumnsOrFile(id, actor, false);
        } catch (Refusal refusal) {
            return wrong(
                    files.mine(id, actor), new ColumnsForm.Sent(use.isEmpty() ? form : null, errors(refusal, report)));
        }
    }

    /** Returns the errors of a refusal of settings, each beside the input of its setting. */
    private static List<FieldError> errors(Refusal refusal, ImportReport report) {
        return refusal.faults().isEmpty()
                ? List.of(new FieldError("columns", inWords(refusal)))
                : refusal.faults().stream()
                        .map(fault -> new FieldError(
                                input(fault.pointer(), report),
                                StringUtils.capitalize(
                                        StringUtils.substringBefore(fault.detail(), "; the fields are"))))
                        .toList();
    }

    /** Returns the input of a setting, or the table of the columns where the column of the setting is not in the file. */
    private static String input(String pointer, ImportReport report) {
        if (pointer.equals("/headerRow")) {
            return "headerRow";
        }
        return report.columns().stream()
                .filter(column -> pointer.equals(pointer(column.letter()))
                        || (column.header() != null && pointer.equals(pointer(column.header()))))
                .findFirst()
                .map(column -> "column-" + column.letter())
                .orElse("columns");
    }

    private static String pointer(String column) {
        return Fault.ofMember("/columns", column, "").pointer();
    }

    /** Leads to the columns of a file if somebody has to say what they are, otherwise to what the file comes to. */
    private Response toColumnsOrFile(String id, Actor actor, boolean isProposed) {
        ImportJob received = files.mine(id, actor);
        ImportReport report = received.report();
        boolean asks = report != null
                && !report.columns().isEmpty()
                && (report.isUnclear() || (isProposed && forms.hasProposals(report)));
        return seeOther("/imports/" + id + (asks ? "/columns" : ""));
    }

    @POST
    @Path("{id}/take-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response takeIn(@PathParam("id") String id, MultivaluedMap<String, String> form, @BeanParam Actor actor) {
        ImportJob received = files.mine(id, actor);
        String reason = Objects.requireNonNullElse(form.getFirst("reason"), "").strip();
        @Nullable String leaveOut = form.getFirst("leaveOut");
        List<FieldError> errors = errors(received, reason, leaveOut != null, actor);
        if (errors.isEmpty()) {
            try {
                files.apply(id, reason, leaveOut, actor);
                return seeOther("/imports/" + id);
            } catch (Refusal refusal) {
                errors.add(new FieldError("", inWords(refusal)));
            }
        }
        return Response.status(Problem.INVALID_ITEM.status())
                .entity(files.one(files.mine(id, actor), new ImportPageContext.Typed(reason, leaveOut != null, errors)))
                .build();
    }

    /** Returns the errors of the form that imports a file, in its order. */
    private static List<FieldError> errors(ImportJob received, String reason, boolean leavesOut, Actor actor) {
        List<FieldError> errors = new ArrayList<>(ReasonInputs.of(actor.id(), reason, received.overriding()));
        if (!leavesOut && received.refused() > 0) {
            errors.add(new FieldError(
                    "leaveOut",
                    "Select to import the other records, or correct the refused ones and send the file again"));
        }
        return errors;
    }

    /** Keeps what a person chose where the file leaves it open, and checks the file again. */
    @POST
    @Path("{id}/choices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response choose(@PathParam("id") String id, MultivaluedMap<String, String> form, @BeanParam Actor actor) {
        ImportJob received = files.mine(id, actor);
        Map<String, String> choices = forms.choices(id, new ChoicesFormReader(form));
        forms.say(id, received.settings().choosing(choices), "", actor);
        return seeOther("/imports/" + id);
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed({Role.EDITOR, Role.OFFICER})
    public Response discard(@PathParam("id") String id, @BeanParam Actor actor) {
        files.discard(id, actor);
        return seeOther("/imports");
    }

    private Response wrong(UploadForm typed, List<FieldError> errors, Actor actor) {
        return Response.status(Problem.INVALID_ITEM.status())
                .entity(files.list(actor, typed.with(errors)))
                .build();
    }

    private Response wrong(ImportJob received, ColumnsForm.Sent sent) {
        return Response.status(Problem.INVALID_ITEM.status())
                .entity(forms.columns(received, sent))
                .build();
    }

    private static String inWords(Refusal refusal) {
        return refusal.detail().isEmpty()
                ? refusal.problem().title()
                : refusal.problem().title() + ": " + refusal.detail();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
