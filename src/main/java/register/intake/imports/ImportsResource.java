package register.intake.imports;

import static register.api.http.Format.JSON_TYPE;
import static register.values.problem.Problem.FORBIDDEN;
import static register.values.problem.Problem.MALFORMED_BODY;
import static register.values.problem.Problem.MALFORMED_PARAMETER;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.api.http.Address;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.reading.Permalinks;
import register.api.reading.Position;
import register.api.tables.Rows;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.ItemRules;
import register.intake.editing.WriteContext;
import register.values.Word;

/** The resource of imports: files are uploaded, tried in a dry run, and then imported. */
@Path("/imports")
@Tag(name = "imports", description = "Import whole files.")
@ListFormats
public final class ImportsResource {

    private final Imports imports;
    private final Mappings mappings;
    private final Permalinks permalinks;
    private final Supplier<String> fetched;

    /**
     * Creates it.
     *
     * @param fetched how the last fetch of notices by the service went; empty if it fetches none
     */
    public ImportsResource(Imports imports, Mappings mappings, Permalinks permalinks, Supplier<String> fetched) {
        this.fetched = fetched;
        this.imports = imports;
        this.mappings = mappings;
        this.permalinks = permalinks;
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
        ImportDefinition<?> into = into(register == null ? "" : register, actor);
        try (UploadedFile file = UploadedFile.receive(sent)) {
            return receive(into, file, mode, mapping, overriding, name, key, actor);
        }
    }

    /** Returns the register that somebody imports into; refused if they may not. */
    ImportDefinition<?> into(String register, Actor actor) {
        ImportDefinition<?> into = imports.into(register);
        requireAllowed(into, actor);
        return into;
    }

    /** Checks a file that has arrived. */
    Response receive(
            ImportDefinition<?> into,
            UploadedFile file,
            String mode,
            @Nullable String mapping,
            @Nullable String overriding,
            @Nullable String name,
            @Nullable String key,
            Actor actor) {
        if (file.size() == 0) {
            throw MALFORMED_BODY.because("the file is empty");
        }
        ImportSettings settings =
                mapping == null ? ImportSettings.NONE : mappings.get(mapping).settings();
        WriteContext write = WriteContext.of(actor.id(), "Import", overriding);
        Upload upload = new Upload(file, settings, word("mode", mode, ImportMode.values()), write);
        ImportJob received = imports.receive(into, upload, FileName.of(name), key);
        return Response.status(Response.Status.CREATED)
                .location(permalinks.address("imports", received.id()).uri())
                .entity(one(received))
                .build();
    }

    @GET
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "listImports", summary = "List recent files, newest first")
    public Table<ImportView> list(@BeanParam Actor actor) {
        return list(actor, UploadForm.BLANK);
    }

    Table<ImportView> list(Actor actor, UploadForm form) {
        List<ImportView> recent = imports.recent().stream()
                .filter(received -> isAllowed(imports.into(received.register()), actor))
                .map(received -> ImportView.of(received, permalinks))
                .toList();
        return new Table<>(
                "Imported files",
                ImportView.FIELDS,
                Rows.of(recent),
                Map.of("total", recent.size()),
                Map.of("self", permalinks.address("imports").toString()),
                false,
                choices(actor, form));
    }

    /** Returns the choices of the upload form, as it was filled in. */
    ImportChoices choices(Actor actor, UploadForm form) {
        List<ImportChoices.Choice> registers = imports.all().stream()
                .filter(into -> isAllowed(into, actor))
                .map(into -> new ImportChoices.Choice(
                        into.register().path(), into.register().title()))
                .toList();
        List<String> names = mappings.all().stream().map(Mappings.Mapping::name).toList();
        return new ImportChoices(registers, names, form, fetched.get());
    }

    @GET
    @Path("{id}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "getImport", summary = "Get a file, with its progress, how it was read and its outcomes")
    public SingleRow<ImportView> read(
            @Parameter(description = "The ID of the file.") @PathParam("id") String id, @BeanParam Actor actor) {
        return one(mine(id, actor));
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
        mine(id, actor);
        return one(say(id, ItemRules.read(ItemRules.object(settings), ImportSettings.class)));
    }

    private ImportJob say(String id, ImportSettings settings) {
        return imports.say(id, settings);
    }

    @GET
    @Path("{id}/outcomes")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(
            operationId = "listOutcomes",
            summary = "List what the import does with each record of a file",
            description = "Changed records have the fields that change. Refused records have the row, the column, the"
                    + " value and what to do.")
    public Table<ImportOutcome> outcomes(
            @Parameter(description = "The ID of the file.") @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Only records with this outcome: added, changed, unchanged, withdrawn, refused or ignored.")
                    @QueryParam("outcome")
                    @Nullable
                    String outcome,
            @Parameter(description = "`true`, for only records with notes on how they were read.")
                    @QueryParam("noted")
                    @Nullable
                    Boolean noted,
            @Parameter(description = "Return the outcomes after this place.") @QueryParam("after") @DefaultValue("0")
                    Position after,
            @Parameter(description = Limit.DESCRIPTION) @QueryParam("limit") @Nullable Limit limit,
            @BeanParam RequestUrl url,
            @BeanParam Actor actor) {
        ImportJob received = mine(id, actor);
        ImportOutcome.Kind kind = outcome == null ? null : word("outcome", outcome, ImportOutcome.Kind.values());
        boolean isNoted = Boolean.TRUE.equals(noted);
        int most = url.isFile() && limit == null ? Integer.MAX_VALUE : Limit.orDefault(limit);
        List<NumberedOutcome> rows = imports.outcomes(id, kind, isNoted, after.number(), most);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()).toString());
        if (rows.size() == most) {
            long last = rows.get(rows.size() - 1).place();
            Address next = url.here(permalinks.base(), Map.of("after", last));
            links.put("next", next.toString());
        }
        List<ImportOutcome> outcomes =
                rows.stream().map(NumberedOutcome::outcome).toList();
        return new Table<>(
                "Outcomes of the file " + Objects.requireNonNullElse(received.name(), id),
                ImportOutcomeFields.ALL,
                Rows.of(outcomes),
                Map.of("after", after.number()),
                links,
                false,
                new ImportOutcomesContext(id, received.register(), kind, isNoted, outcomes, links.get("next")));
    }

    @GET
    @Path("{id}/fields")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(
            operationId = "listReadFields",
            summary = "List the fields of the added and changed records of a file, with the cells they were read from",
            description =
                    "One row for each field, so that you can check the file in a spreadsheet before you import it.")
    public Table<ReadField> fields(
            @Parameter(description = "The ID of the file.") @PathParam("id") String id,
            @Parameter(description = "Return the records after this place.") @QueryParam("after") @DefaultValue("0")
                    Position after,
            @Parameter(description = Limit.DESCRIPTION) @QueryParam("limit") @Nullable Limit limit,
            @BeanParam RequestUrl url,
            @BeanParam Actor actor) {
        mine(id, actor);
        int most = url.isFile() && limit == null ? Integer.MAX_VALUE : Limit.orDefault(limit);
        List<NumberedOutcome> rows = imports.outcomes(id, null, false, after.number(), most);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()).toString());
        if (rows.size() == most) {
            long last = rows.get(rows.size() - 1).place();
            links.put("next", url.here(permalinks.base(), Map.of("after", last)).toString());
        }
        List<ReadField> fields = rows.stream()
                .flatMap(row -> ReadField.of(row.outcome()).stream())
                .toList();
        return new Table<>(
                "What was read from the file " + id,
                ReadField.FIELDS,
                Rows.of(fields),
                Map.of("after", after.number()),
                links);
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
        ImportJob received = mine(id, actor);
        if (leaveOut != null && !leaveOut.equals("refused")) {
            throw MALFORMED_PARAMETER
                    .because("'leaveOut' must be 'refused', or left out")
                    .in("leaveOut");
        }
        WriteContext write = WriteContext.of(actor.id(), reason, received.overriding());
        return one(imports.apply(id, write, leaveOut != null));
    }

    @DELETE
    @Path("{id}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(
            operationId = "discardImport",
            summary = "Delete a file and its outcomes; records that were imported stay")
    public void discard(
            @Parameter(description = "The ID of the file.") @PathParam("id") String id, @BeanParam Actor actor) {
        mine(id, actor);
        imports.discard(id);
    }

    private SingleRow<ImportView> one(ImportJob received) {
        return one(received, ImportPageContext.Typed.NOTHING);
    }

    /** Returns a file for its page, with its form as it was filled in. */
    SingleRow<ImportView> one(ImportJob received, ImportPageContext.Typed typed) {
        ImportView read = ImportView.of(received, permalinks);
        ImportPageContext prospect = new ImportPageContext(
                (kind, most) -> imports.outcomes(received.id(), kind, false, 0, most).stream()
                        .map(NumberedOutcome::outcome)
                        .toList(),
                most -> imports.asking(received.id(), most),
                received.digest() != null && received.state() == ImportJob.State.CHECKED,
                typed);
        return new SingleRow<>("File " + read.id(), ImportView.FIELDS, read, read.links(), prospect);
    }

    ImportJob mine(String id, Actor actor) {
        ImportJob received = imports.find(id);
        requireAllowed(imports.into(received.register()), actor);
        return received;
    }

    private static boolean isAllowed(ImportDefinition<?> into, Actor actor) {
        return actor.isAnyOf(into.allowed());
    }

    private static void requireAllowed(ImportDefinition<?> into, Actor actor) {
        if (!isAllowed(into, actor)) {
            throw FORBIDDEN.because(
                    "to import %s, you need the role %s",
                    into.register().path(),
                    into.allowed().stream().map(Role::word).sorted().collect(Collectors.joining(" or ")));
        }
    }

    private static <W extends Word> W word(String parameter, String text, W[] words) {
        return Arrays.stream(words)
                .filter(word -> word.word().equals(text))
                .findFirst()
                .orElseThrow(() -> MALFORMED_PARAMETER
                        .because(
                                "'%s' must be one of %s",
                                parameter, Arrays.stream(words).map(Word::word).collect(Collectors.joining(", ")))
                        .in(parameter));
    }
}
