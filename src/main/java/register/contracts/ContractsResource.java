package register.contracts;

import static register.http.Format.CSV_TYPE;
import static register.http.Format.HTML_TYPE;
import static register.http.Format.JSON_TYPE;
import static register.http.Format.NDJSON_TYPE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import register.http.Asked;
import register.http.Filterable;
import register.http.Filtered;
import register.reading.Listing;
import register.reading.PublicRegister;
import register.reading.Summing;
import register.reading.Viewpoint;

/** The addresses of the contracts register. */
@Path("/contracts")
@Tag(name = "contracts", description = "What the council has contracted for, with whom, until when and why.")
@Produces({JSON_TYPE, HTML_TYPE, CSV_TYPE, NDJSON_TYPE})
public final class ContractsResource implements Filterable {
    private final PublicRegister<Contract, Reckoned> contracts;

    public ContractsResource(PublicRegister<Contract, Reckoned> contracts) {
        this.contracts = contracts;
    }

    @Override
    public Collection<String> filters() {
        return contracts.filters();
    }

    @GET
    @Filtered
    @Operation(
            operationId = "listContracts",
            summary = "The contracts, filtered and sorted; by reference where nothing else is asked for",
            description =
                    "Follow `next` until it is absent: every page is read from one position and one day. With a suffix "
                            + "that makes a file (`.csv`) and without `limit` it is everything that the filters leave.")
    public Response list(
            @BeanParam Viewpoint viewpoint,
            @Parameter(description = "A reference in any spelling, such as `COV/12765`: redirects to its contract.")
                    @QueryParam("reference")
                    @Nullable
                    String reference,
            @BeanParam Listing listing,
            @BeanParam Asked asked) {
        return reference == null
                ? contracts.list(viewpoint, listing, asked)
                : contracts.find(reference, viewpoint, asked);
    }

    @GET
    @Path("summary")
    @Filtered
    @Operation(
            operationId = "summariseContracts",
            summary = "How many contracts there are and what they cost, by group, under the same filters",
            description =
                    "Each group leads to the list of its contracts. A contract with several suppliers or categories"
                            + " counts under each, so the groups can add up to more than `records`.")
    public Response summary(@BeanParam Viewpoint viewpoint, @BeanParam Summing summing, @BeanParam Asked asked) {
        return contracts.summary(viewpoint, summing, asked);
    }

    @GET
    @Path("{reference}")
    @Operation(
            operationId = "getContract",
            summary = "One contract, with its status and next review",
            description = "Another spelling of the reference redirects to its one address.")
    public Response contract(
            @Parameter(description = "The reference, such as `COV-12765`.") @PathParam("reference") String reference,
            @BeanParam Viewpoint viewpoint,
            @BeanParam Asked asked) {
        return contracts.record(reference, viewpoint, asked);
    }

    @GET
    @Path("{reference}/entries")
    @Operation(
            operationId = "getContractHistory",
            summary = "Everything that was ever said of one contract, oldest first, with what changed",
            description = "Each entry names the fields that it says otherwise than the one before it.")
    public Response history(
            @Parameter(description = "The reference, such as `COV-12765`.") @PathParam("reference") String reference,
            @BeanParam Viewpoint viewpoint,
            @BeanParam Asked asked) {
        return contracts.history(reference, viewpoint, asked);
    }
}
