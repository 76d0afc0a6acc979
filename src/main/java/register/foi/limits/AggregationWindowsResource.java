package register.foi.limits;

import static register.values.problem.Problem.MALFORMED_PARAMETER;
import static register.values.problem.Problem.MISSING_PARAMETER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.http.DateParameters;
import register.api.http.ListFormats;

/** The endpoint for aggregating requests under regulation 5. */
@Path("/aggregation-windows")
@Tag(name = "limits")
@ListFormats
public final class AggregationWindowsResource {
    private static final String RECEIVED = "received";
    private static final int MOST = 50;

    private final BankHolidays holidays;

    public AggregationWindowsResource(BankHolidays holidays) {
        this.holidays = holidays;
    }

    @GET
    @Operation(
            operationId = "getAggregationWindow",
            summary = "Work out which requests can be added together for the cost limit",
            description =
                    "Those that were received within any 60 consecutive working days (SI 2004/3244, regulation 5)."
                            + " For one day: between which days another request can be added to it.")
    public Response window(
            @Parameter(
                            description = "The day a request arrived, or several with commas between them, such as"
                                    + " `2026-01-05,2026-02-03`.",
                            required = true,
                            example = "2026-01-05,2026-02-03")
                    @QueryParam(RECEIVED)
                    @Nullable
                    String received) {
        if (received == null) {
            throw MISSING_PARAMETER
                    .because("enter the dates the requests were received, like 2026-01-05,2026-02-03")
                    .in(RECEIVED);
        }
        return LimitsResponses.of(
                "Which requests can be added together",
                LimitFields.AGGREGATION_WINDOW,
                AggregationWindow.of(days(received), holidays),
                holidays);
    }

    private static List<LocalDate> days(String received) {
        List<String> texts =
                Arrays.stream(received.split(",", -1)).map(String::strip).toList();
        List<String> unread =
                texts.stream().filter(text -> !DateParameters.isDay(text)).toList();
        if (!unread.isEmpty()) {
            throw DateParameters.refusal(unread).in(RECEIVED);
        }
        List<LocalDate> days = texts.stream().map(DateParameters::day).toList();
        if (days.size() > MOST) {
            throw MALFORMED_PARAMETER
                    .because("'received' has %d days; you can compare at most %d", days.size(), MOST)
                    .in(RECEIVED);
        }
        return days;
    }
}
