package register.api.reading;

import static register.api.http.Format.ATOM_TYPE;
import static register.api.http.Format.BESIDE_JSON;
import static register.api.http.Format.LINK_TYPE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.http.Cursor;
import register.api.http.Filterable;
import register.api.http.Filtered;
import register.api.http.Limit;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.http.StrictParameters;
import register.values.problem.ParameterFaults;

/**
 * The addresses that every register has; a subclass sets the path and adds more.
 *
 * @param <T> the type of its items
 * @param <R> the type of their computed values
 */
@ListFormats
public abstract class RegisterResource<T, R> implements Filterable {
    /** For the API document. */
    private static final String REFERENCE = "The reference of the record, as in its address.";

    /** The filters of a summary, beside which are its grouping and the order of its groups. */
    private static final String GROUPS = "groups";

    /**
     * Every parameter that the addresses of a register declare; a filter name taken from data never replaces one of
     * these.
     */
    public static final Set<String> PARAMETERS = StrictParameters.declared(RegisterResource.class);

    private final PublicRegister<T, R> register;

    protected RegisterResource(PublicRegister<T, R> register) {
        this.register = register;
    }

    @Override
    public Collection<String> filters(String which) {
        return register.catalogue().names();
    }

    @Override
    public void addFaults(String which, Function<String, @Nullable String> given, ParameterFaults faults) {
        if (which.equals(GROUPS)) {
            register.groups().addFaults(given, faults);
        } else {
            register.lists().addFaults(given, faults);
        }
    }

    /** Returns the register of this resource. */
    public final PublicRegister<T, R> register() {
        return register;
    }

    @GET
    @Filtered
    @Operation(
            operationId = "list",
            summary = "List records, filtered and sorted",
            description =
                    "Sorted by reference unless you give `sort`. Follow `next` until there is none. All pages are as"
                            + " at the same position and day. Add a file suffix like `.csv` and leave out `limit` to get all"
                            + " records that match the filters.")
    public Response list(
            @BeanParam SnapshotParameters asOf,
            @Parameter(description = "A reference in any spelling, like `COV/12765`. Redirects to its record.")
                    @QueryParam("reference")
                    @Nullable
                    String reference,
            @BeanParam ListParameters listing,
            @BeanParam RequestUrl url) {
        return reference == null
                ? register.lists().list(asOf, listing, url)
                : register.records().find(reference, asOf, url);
    }

    @GET
    @Filtered
    @Produces(ATOM_TYPE + BESIDE_JSON)
    @Operation(hidden = true) // described with the list, whose address it has
    public Response feed(
            @BeanParam SnapshotParameters asOf,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable Limit limit,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @BeanParam RequestUrl url) {
        return register.feeds().read(asOf, sort, limit, cursor, url);
    }

    @GET
    @Path("summary")
    @Filtered(GROUPS)
    @Operation(
            operationId = "summarise",
            summary = "Group records and total their figures, with the same filters",
            description = "Each group links to the list of its records. A record with several values of the field is in"
                    + " several groups, so the groups can add up to more records than there are.")
    public Response summary(
            @BeanParam SnapshotParameters asOf, @BeanParam SummaryParameters summing, @BeanParam RequestUrl url) {
        return register.groups().summary(asOf, summing, url);
    }

    @GET
    @Path("{reference}")
    @Operation(
            operationId = "get",
            summary = "Get a record, with the values calculated on a day",
            description = "Another spelling of the reference redirects to the record's address.")
    public Response record(
            @Parameter(description = REFERENCE) @PathParam("reference") String reference,
            @BeanParam SnapshotParameters asOf,
            @BeanParam RequestUrl url) {
        return register.records().read(reference, asOf, url);
    }

    @GET
    @Path("{reference}/entries")
    @Operation(
            operationId = "getHistory",
            summary = "Get the history of a record, oldest first",
            description = "Each entry lists the fields that differ from the previous entry.")
    public Response history(
            @Parameter(description = REFERENCE) @PathParam("reference") String reference,
            @BeanParam SnapshotParameters asOf,
            @BeanParam RequestUrl url) {
        return register.history().read(reference, asOf, url);
    }

    @GET
    @Path("{reference}/entries")
    @Produces(LINK_TYPE + BESIDE_JSON)
    @Operation(hidden = true) // described with the history, whose address it has
    public Response timeMap(@PathParam("reference") String reference, @BeanParam RequestUrl url) {
        return register.history().timeMap(reference, url);
    }
}
