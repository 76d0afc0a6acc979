package register.intake.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.reading.Permalinks;
import register.api.reading.Position;
import register.api.tables.Rows;
import register.api.tables.Table;

/** The resource of what a file comes to: the outcome of each of its records, and the fields that were read. */
@Path("/imports")
@Tag(name = "imports")
@ListFormats
public final class ImportOutcomesResource {
    private final Imports imports;
    private final ReceivedFiles files;
    private final Permalinks permalinks;

    public ImportOutcomesResource(Imports imports, ReceivedFiles files, Permalinks permalinks) {
        this.imports = imports;
        this.files = files;
        this.permalinks = permalinks;
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
        ImportJob received = files.mine(id, actor);
        ImportOutcome.Kind kind =
                outcome == null ? null : ReceivedFiles.word("outcome", outcome, ImportOutcome.Kind.values());
        boolean isNoted = Boolean.TRUE.equals(noted);
        int most = most(limit, url);
        List<NumberedOutcome> rows = imports.outcomes(id, kind, isNoted, after.number(), most);
        Map<String, String> links = links(rows, most, url);
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
        files.mine(id, actor);
        int most = most(limit, url);
        List<NumberedOutcome> rows = imports.outcomes(id, null, false, after.number(), most);
        List<ReadField> fields = rows.stream()
                .flatMap(row -> ReadField.of(row.outcome()).stream())
                .toList();
        return new Table<>(
                "What was read from the file " + id,
                ReadField.FIELDS,
                Rows.of(fields),
                Map.of("after", after.number()),
                links(rows, most, url));
    }

    /** Returns how many records an answer has: all of them in a file that is downloaded, unless a limit is asked for. */
    private static int most(@Nullable Limit limit, RequestUrl url) {
        return url.isFile() && limit == null ? Integer.MAX_VALUE : Limit.orDefault(limit);
    }

    /** Returns the links of a page of outcomes: to itself, and to the next page if it is full. */
    private Map<String, String> links(List<NumberedOutcome> rows, int most, RequestUrl url) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()).toString());
        if (rows.size() == most) {
            long last = rows.get(rows.size() - 1).place();
            links.put("next", url.here(permalinks.base(), Map.of("after", last)).toString());
        }
        return links;
    }
}
