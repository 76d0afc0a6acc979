package register.web.staff;

import static register.api.http.Format.HTML_TYPE;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import register.api.http.HttpResponses;
import register.api.http.Validator;
import register.foi.limits.BankHolidays;
import register.web.pages.Page;

/** The page with the forms of all calculations for officers. */
@Hidden
@Path("/limits")
@Produces(HTML_TYPE)
public final class LimitsResource {
    private final BankHolidays holidays;

    public LimitsResource(BankHolidays holidays) {
        this.holidays = holidays;
    }

    @GET
    public Response forms() {
        String years = holidays.yearsInWords();
        return HttpResponses.of(
                new Page(
                        "staff/limits.ftlh",
                        "Dates and limits for officers",
                        Map.of("years", years, "typed", QueryFormValues.NOTHING)),
                new Validator("limits-" + holidays.mark(), false),
                Map.of());
    }
}
