package register.foi.limits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.HttpResponses;
import register.api.http.ListFormats;
import register.api.http.RequestUrl;
import register.api.tables.Rows;
import register.api.tables.Table;

/** The endpoint that lists the bank holidays, which are never working days. */
@Path("/bank-holidays")
@Tag(name = "limits")
@ListFormats
public final class BankHolidaysResource {
    private final BankHolidays holidays;
    private final Address base;

    /**
     * Creates the resource.
     *
     * @param base the public address of the service
     */
    public BankHolidaysResource(BankHolidays holidays, Address base) {
        this.holidays = holidays;
        this.base = base;
    }

    @GET
    @Operation(
            operationId = "listBankHolidays",
            summary = "List the bank holidays of every part of the United Kingdom",
            description = "As published on GOV.UK, with those of earlier years. A bank holiday in any part is not a"
                    + " working day under FOIA.")
    public Response all(
            @Parameter(description = "The first day, like `2026-01-01`.") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "The last day.") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "Only one part: `england-and-wales`, `scotland` or `northern-ireland`.")
                    @QueryParam("division")
                    @Nullable
                    Division division,
            @BeanParam RequestUrl url) {
        List<Holiday> rows = holidays.all().stream()
                .filter(holiday -> from == null || !holiday.date().isBefore(from))
                .filter(holiday -> to == null || !holiday.date().isAfter(to))
                .filter(holiday -> division == null || holiday.division() == division)
                .toList();
        return HttpResponses.of(
                new Table<>(
                        "Bank holidays of the United Kingdom",
                        LimitFields.HOLIDAY,
                        Rows.of(rows),
                        Map.of("total", rows.size()),
                        Map.of("self", url.here(base, Map.of()).toString())),
                LimitsResponses.version(holidays),
                Map.of());
    }
}
