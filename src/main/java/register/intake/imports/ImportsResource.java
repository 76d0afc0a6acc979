package register.intake.imports;

import static register.api.http.Format.JSON_TYPE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.api.http.ListFormats;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.intake.drafts.ImportSettings;
import register.intake.editing.ItemRules;

/** The resource of imports: files are uploaded, tried in a dry run, and then imported. */
@Path("/imports")
@Tag(name = "imports", description = "Import whole files.")
@ListFormats
public final class ImportsResource {
    private final ReceivedFiles files;

    public ImportsResource(ReceivedFiles files) {
        this.files = files;
    }

    @POST
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Consumes({
        "text/csv",
        "application/csv",
        "text/plain",
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/octet-stream",
        "application/x-ndjson",
        "application/jsonl",
        "application/json"
    })
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "import",
            summary = "Upload a file and check it",
            description =
                    "A spreadsheet as .xlsx, .ods or CSV, or lines of JSON as the service itself writes them. This"
                            + " changes nothing: see `outcomes` for what would be added, changed, withdrawn and refused, then"
                            + " use `apply` to import the file. If a file takes more than a few seconds, the response has its"
                            + " progress; get `self` again later. Procurement notices in the Open Contracting Data"
                            + " Standard (OCDS) are read into contracts and compared with those of the register.")
    public Response receive(
            @Parameter(description = "The path of the register, like `contracts`.", required = true)
                    @QueryParam("register")
                    @Nullable
                    String register,
            @Parameter(
                            description =
                                    "`update`: the file adds and changes records. `snapshot`: the file is the whole register, and"
                                            + " records that are not in it are withdrawn.")
                    @QueryParam("mode")
                    @DefaultValue("update")
                    String mode,
            @Parameter(description = "The name of a saved mapping.") @QueryParam("mapping") @Nullable String mapping,
            @Parameter(description = "Why text that looks like personal data can be published. Only for warnings.")
                    @QueryParam("overriding")
                    @Nullable
                    String overriding,
            @Parameter(description = "The name of the file, to show in the list.") @QueryParam("name") @Nullable
                    String name,
            @Parameter(
                            description =
                                    "A key that you choose for this file. If you send it again, you get the same import.")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @BeanParam Actor actor,
            InputStream sent) {
        ImportDefinition<?> into = files.into(register == null ? "" : register, actor);
        try (UploadedFile file = UploadedFile.receive(sent)) {
            SingleRow<ImportView> received = files.receive(into, file, mode, mapping, overriding, name, key, actor);
            return Response.status(Response.Status.CREATED)
                    .location(files.address(received.row().id()))
                    .entity(received)
                    .build();
        }
    }

    @GET
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "listImports", summary = "List recent files, newest first")
    public Table<ImportView> list(@BeanParam Actor actor) {
        return files.list(actor, UploadForm.BLANK);
    }

    @GET
    @Path("{id}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "getImport", summary = "Get a file, with its progress, how it was read and its outcomes")
    public SingleRow<ImportView> read(
            @Parameter(description = "The ID of the file.") @PathParam("id") String id, @BeanParam Actor actor) {
        return files.one(files.mine(id, actor));
    }

    @PUT
    @Path("{id}/mapping")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Consumes("application/json")
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "mapImport",
            summary = "Set how the columns of a file are read, and check it again",
            description =
                    "Send `report.mapping` of the check with your changes: each header or letter with the field that"
                            + " the column is read as, or null to ignore it. For notices, send `choices`: the `id` of each"
                            + " choice of an outcome with the value of the option that you choose.")
    public SingleRow<ImportView> map(
            @Parameter(description = "The ID of the file.") @PathParam("id") String id,
            @BeanParam Actor actor,
            byte[] settings) {
        return files.say(id, ItemRules.read(ItemRules.object(settings), ImportSettings.class), actor);
    }

    @POST
    @Path("{id}/apply")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "applyImport",
            summary = "Import a checked file, all of it or nothing",
            description =
                    "Makes an entry for each change. The import is refused if the register has changed so that the"
                            + " outcome would be different, or if any record is refused and you do not leave it out. If it"
                            + " takes more than a few seconds, the response has its progress; get `self` again later.")
    public SingleRow<ImportView> apply(
            @Parameter(description = "The ID of the file.") @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Why you are importing the file. It is published with each entry permanently.",
                            required = true)
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @Parameter(description = "`refused`, to import only the other records.") @QueryParam("leaveOut") @Nullable
                    String leaveOut,
            @BeanParam Actor actor) {
        return files.apply(id, reason, leaveOut, actor);
    }

    @DELETE
    @Path("{id}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(
            operationId = "discardImport",
            summary = "Delete a file and its outcomes; records that were imported stay")
    public void discard(
            @Parameter(description = "The ID of the file.") @PathParam("id") String id, @BeanParam Actor actor) {
        files.discard(id, actor);
    }
}
