package register.intake.imports;

import static register.api.http.Format.HTML_TYPE;
import static register.api.http.Format.JSON_TYPE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import register.api.access.Actor;
import register.api.access.Allowed;
import register.api.access.Role;
import register.api.reading.Permalinks;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.api.tables.Rows;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.intake.drafts.ImportSettings;
import register.intake.editing.ItemRules;

/** The resource of saved mappings. */
@Path("/mappings")
@Tag(name = "imports")
@Produces({JSON_TYPE, HTML_TYPE})
public final class MappingsResource {
    /** The published fields. */
    public static final List<Field<Mappings.Mapping>> FIELDS = List.of(
            Field.of("name", "Mapping", "The name to upload a file with.", Mappings.Mapping::name),
            Field.<Mappings.Mapping>of(
                            "settings.columns",
                            "Columns",
                            "The field that each header or letter is read as.",
                            mapping -> mapping.settings().columns().entrySet().stream()
                                    .map(column -> column.getKey() + ": "
                                            + (column.getValue() == null ? "not read" : column.getValue()))
                                    .toList())
                    .typed(Datatype.TEXTS),
            Field.of("actor", "Saved by", "The ID of the person.", Mappings.Mapping::actor),
            Field.<Mappings.Mapping>of("savedAt", "Saved", "When it was saved, in UTC.", Mappings.Mapping::savedAt)
                    .typed(Datatype.MOMENT));

    private final Mappings mappings;
    private final Permalinks permalinks;

    public MappingsResource(Mappings mappings, Permalinks permalinks) {
        this.mappings = mappings;
        this.permalinks = permalinks;
    }

    @GET
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "listMappings", summary = "List saved mappings")
    public Table<Mappings.Mapping> list() {
        List<Mappings.Mapping> all = mappings.all();
        return new Table<>(
                "Mappings",
                FIELDS,
                Rows.of(all),
                Map.of("total", all.size()),
                Map.of("self", permalinks.address("mappings").toString()));
    }

    @GET
    @Path("{name}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "getMapping", summary = "Get a mapping")
    public SingleRow<Mappings.Mapping> get(
            @Parameter(description = "The name of the mapping.") @PathParam("name") String name) {
        return one(mappings.get(name));
    }

    @PUT
    @Path("{name}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Consumes(JSON_TYPE)
    @Operation(
            operationId = "saveMapping",
            summary = "Save a mapping under a name",
            description = "Send `report.mapping` of a check to read similar files the same way.")
    public SingleRow<Mappings.Mapping> save(
            @Parameter(description = "Lower case letters, digits and hyphens.") @PathParam("name") String name,
            @BeanParam Actor actor,
            byte[] settings) {
        return one(mappings.save(name, ItemRules.read(ItemRules.object(settings), ImportSettings.class), actor.id()));
    }

    @DELETE
    @Path("{name}")
    @Allowed({Role.EDITOR, Role.OFFICER})
    @Operation(operationId = "deleteMapping", summary = "Delete a mapping")
    public void delete(@Parameter(description = "The name of the mapping.") @PathParam("name") String name) {
        mappings.delete(name);
    }

    private SingleRow<Mappings.Mapping> one(Mappings.Mapping mapping) {
        return new SingleRow<>(
                "Mapping " + mapping.name(),
                FIELDS,
                mapping,
                Map.of("self", permalinks.address("mappings", mapping.name()).toString()));
    }
}
