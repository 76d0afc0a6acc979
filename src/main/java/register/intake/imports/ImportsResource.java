package register.intake.imports;

import static register.api.http.Format.JSON_TYPE;
import static register.values.problem.Problem.FORBIDDEN;
import static register.values.problem.Problem.MALFORMED_BODY;
import static register.values.problem.Problem.MALFORMED_PARAMETER;
import static register.values.problem.Problem.NO_SUCH_IMPORT;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import register.intake.drafts.SheetDefinition;
import register.intake.editing.ItemRules;
import register.intake.editing.WriteContext;
import register.values.Word;

/** The resource of imports: files are uploaded, tried in a dry run, and then imported. */
@Path("/imports")
@Tag(name = "imports", description = "Whole files: what they would come to, and taking them in.")
@ListFormats
public final class ImportsResource {

    private final Imports imports;
    private final Mappings mappings;
    private final Permalinks permalinks;

    public ImportsResource(Imports imports, Mappings mappings, Permalinks permalinks) {
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
            summary = "Send a file, and see what it would come to",
            description =
                    "A spreadsheet as .xlsx, .ods or CSV, or lines of JSON as the service itself writes them. Nothing"
                            + " is changed by it: what would be added, changed, withdrawn and refused is at `outcomes`, and `apply`"
                            + " takes it in. A file that takes longer than some seconds is answered as far as it has come; ask"
                            + " again at `self`.")
    public Response receive(
            @Parameter(description = "The register, by its path: `contracts`.", required = true)
                    @QueryParam("register")
                    @Nullable
                    String register,
            @Parameter(
                            description =
                                    "`update`: the file adds and changes records. `snapshot`: it is the whole register,"
                                            + " and records that it does not have are withdrawn.")
                    @QueryParam("mode")
                    @DefaultValue("update")
                    String mode,
            @Parameter(description = "The name of a mapping that was saved.") @QueryParam("mapping") @Nullable
                    String mapping,
            @Parameter(description = "Why what looks like personal data may be published, where it is only a warning.")
                    @QueryParam("overriding")
                    @Nullable
                    String overriding,
            @Parameter(description = "The name of the file, for those who look at the list.")
                    @QueryParam("name")
                    @Nullable
                    String name,
            @Parameter(description = "A key of your own for this file; sent again, it leads to the same import.")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @BeanParam Actor actor,
            byte[] file) {
        ImportDefinition<?> into = imports.into(register == null ? "" : register);
        requireAllowed(into, actor);
        if (file.length == 0) {
            throw MALFORMED_BODY.because("the file is empty");
        }
        ImportSettings settings =
                mapping == null ? ImportSettings.NONE : mappings.get(mapping).settings();
        WriteContext write = WriteContext.of(actor.id(), "Import", overriding);
        Importer.Sent sent = new Importer.Sent(file, settings, word("mode", mode, ImportMode.values()), write);
        ImportJob received = imports.receive(into, sent, FileName.of(name), key);
        return Response.status(Response.Status.CREATED)
                .location(permalinks.address("imports", received.id()).uri())
                .entity(one(received))
                .build();
    }

    @GET
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "listImports", summary = "The files that were sent lately, newest first")
    public Table<ImportView> list(@BeanParam Actor actor) {
        return list(actor, "");
    }

    Table<ImportView> list(Actor actor, String wrong) {
        List<ImportView> recent = imports.recent().stream()
                .filter(received -> isAllowed(imports.into(received.register()), actor))
                .map(received -> ImportView.of(received, permalinks))
                .toList();
        return new Table<>(
                "Files that were sent",
                ImportView.FIELDS,
                Rows.of(recent),
                Map.of("total", recent.size()),
                Map.of("self", permalinks.address("imports").toString()),
                false,
                choices(actor, wrong));
    }

    /** Returns the choices of the upload form, with an error message. */
    ImportChoices choices(Actor actor, String wrong) {
        List<ImportChoices.Choice> registers = imports.all().stream()
                .filter(into -> isAllowed(into, actor))
                .map(into -> new ImportChoices.Choice(
                        into.register().path(), into.register().title()))
                .toList();
        List<String> names = mappings.all().stream().map(Mappings.Mapping::name).toList();
        return new ImportChoices(registers, names, wrong);
    }

    @GET
    @Path("{id}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "getImport", summary = "How far a file has come, how it was read and what it comes to")
    public SingleRow<ImportView> read(
            @Parameter(description = "Of the file.") @PathParam("id") String id, @BeanParam Actor actor) {
        return one(mine(id, actor));
    }

    @PUT
    @Path("{id}/mapping")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Consumes("application/json")
    @Produces(JSON_TYPE)
    @Operation(
            operationId = "mapImport",
            summary = "Say how the columns of a file are read, and try it again",
            description =
                    "What a trial answers as `report.mapping`, changed: each header or letter with the field that the"
                            + " column is read as, or null to leave it out.")
    public SingleRow<ImportView> map(
            @Parameter(description = "Of the file.") @PathParam("id") String id,
            @BeanParam Actor actor,
            byte[] settings) {
        mine(id, actor);
        return one(say(id, ItemRules.read(ItemRules.object(settings), ImportSettings.class)));
    }

    ImportJob say(String id, ImportSettings settings) {
        return imports.say(id, settings);
    }

    /** Reads a file again with other settings, which are kept under a name if it is not empty. */
    void say(String id, ImportSettings settings, String name, Actor actor) {
        if (!name.isEmpty()) {
            mappings.save(name, settings, actor.id());
        }
        say(id, settings);
    }

    ImportSettings saved(String name) {
        return mappings.get(name).settings();
    }

    /** Returns the form on which somebody says what the columns of a file are, with an error message. */
    ColumnsForm columns(ImportJob received, String wrong) {
        ImportReport report = received.report();
        SheetDefinition sheet = imports.into(received.register()).sheet();
        if (report == null || sheet == null || report.columns().isEmpty()) {
            throw NO_SUCH_IMPORT.because("the file %s has no columns", received.id());
        }
        return new ColumnsForm(
                ImportView.of(received, permalinks),
                received.settings(),
                sheet.vocabulary().fields(),
                sheet.vocabulary().labels(),
                proposals(report),
                wrong);
    }

    boolean hasProposals(ImportReport report) {
        return !proposals(report).isEmpty();
    }

    /** Returns the names of the saved mappings that are of a file with these headers. */
    private List<String> proposals(ImportReport report) {
        Set<String> headers = report.columns().stream()
                .map(column -> column.header() == null ? column.letter() : column.header())
                .map(header -> header.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return mappings.all().stream()
                .filter(mapping -> !mapping.settings().columns().isEmpty()
                        && mapping.settings().columns().keySet().stream()
                                .allMatch(column -> headers.contains(column.toLowerCase(Locale.ROOT))))
                .map(Mappings.Mapping::name)
                .toList();
    }

    @GET
    @Path("{id}/outcomes")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(
            operationId = "listOutcomes",
            summary = "What becomes, or would become, of each record of a file",
            description = "Field by field where it is changed; with row, column, value and remedy where it is refused.")
    public Table<ImportOutcome> outcomes(
            @Parameter(description = "Of the file.") @PathParam("id") String id,
            @Parameter(description = "Only these: added, changed, unchanged, withdrawn, refused or ignored.")
                    @QueryParam("outcome")
                    @Nullable
                    String outcome,
            @Parameter(description = "true, for only those with notes on how they were read.")
                    @QueryParam("noted")
                    @Nullable
                    Boolean noted,
            @Parameter(description = "The place of the last one that is not wanted again.")
                    @QueryParam("after")
                    @DefaultValue("0")
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
                "What becomes of the file " + Objects.requireNonNullElse(received.name(), id),
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
            summary = "Every field of the added and changed records of a file, beside the cells that it was read from",
            description = "As a spreadsheet, one row for each field, to look it over before it is taken in.")
    public Table<ReadField> fields(
            @Parameter(description = "Of the file.") @PathParam("id") String id,
            @Parameter(description = "The place of the last record that is not wanted again.")
                    @QueryParam("after")
                    @DefaultValue("0")
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
            summary = "Take a file in that was tried: all of it or nothing",
            description =
                    "An entry for each change. It is not taken in where the register has changed so that it would come"
                            + " to something else, nor where some of it is refused, unless that is to be left out. One that"
                            + " takes longer than some seconds is answered as far as it has come; ask again at `self`.")
    public SingleRow<ImportView> apply(
            @Parameter(description = "Of the file.") @PathParam("id") String id,
            @Parameter(description = "Why. It is kept with each entry for good and published.", required = true)
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @Parameter(description = "`refused`, to take in the rest.") @QueryParam("leaveOut") @Nullable
                    String leaveOut,
            @BeanParam Actor actor) {
        ImportJob received = mine(id, actor);
        if (leaveOut != null && !leaveOut.equals("refused")) {
            throw MALFORMED_PARAMETER
                    .because("'leaveOut' is refused, or is not given")
                    .in("leaveOut");
        }
        WriteContext write = WriteContext.of(actor.id(), reason, received.overriding());
        return one(imports.apply(id, write, leaveOut != null));
    }

    @DELETE
    @Path("{id}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "discardImport", summary = "Forget a file and what it came to; what was taken in stays")
    public void discard(@Parameter(description = "Of the file.") @PathParam("id") String id, @BeanParam Actor actor) {
        mine(id, actor);
        imports.discard(id);
    }

    private SingleRow<ImportView> one(ImportJob received) {
        return one(received, ImportPageContext.Wrong.NOTHING);
    }

    /** Returns a file for its page, with an error in its form. */
    SingleRow<ImportView> one(ImportJob received, ImportPageContext.Wrong wrong) {
        ImportView read = ImportView.of(received, permalinks);
        ImportPageContext prospect = new ImportPageContext(
                (kind, most) -> imports.outcomes(received.id(), kind, false, 0, most).stream()
                        .map(NumberedOutcome::outcome)
                        .toList(),
                received.digest() != null && received.state() == ImportJob.State.CHECKED,
                wrong);
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
                    "%s need the role %s",
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
                                "'%s' is one of %s",
                                parameter, Arrays.stream(words).map(Word::word).collect(Collectors.joining(", ")))
                        .in(parameter));
    }
}
