package register.foi.limits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import register.api.http.ListFormats;
import register.api.tables.SingleRow;
import register.values.PartialDate;

/** The endpoint that calculates the time limit of section 10. */
@Path("/due-dates")
@Tag(name = "limits", description = "Work out deadlines and costs for a request.")
@ListFormats
public final class DueDatesResource {
    private final BankHolidays holidays;
    private final Supplier<LocalDate> today;

    /**
     * Creates the resource.
     *
     * @param today with which the page compares the due date
     */
    public DueDatesResource(BankHolidays holidays, Supplier<LocalDate> today) {
        this.holidays = holidays;
        this.today = today;
    }

    @GET
    @Operation(
            operationId = "getDueDate",
            summary = "Work out when a request must be answered",
            description = "The twentieth working day after it was received. Bank holidays in any part of the United"
                    + " Kingdom do not count. If the date depends on a day that could be disputed, there is an earlier"
                    + " `safe` date too.")
    public Response due(
            @BeanParam DueDateParameters dates,
            @Parameter(description = "The law it is answered under: `FOIA` or `EIR`.")
                    @QueryParam("regime")
                    @DefaultValue("FOIA")
                    AnswerLaw regime) {
        Receipt receipt = dates.under(regime);
        String title = "When to answer a request received on "
                + PartialDate.of(receipt.received()).inWords();
        DueDate due = DueDate.of(receipt, holidays);
        return LimitsResponses.of(
                new SingleRow<>(title, DueDateFields.DUE_DATE, due, Map.of(), new DueDateContext(due, today.get())),
                holidays);
    }
}
