package register.desk;

import static register.http.Format.HTML_TYPE;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import register.http.Answer;
import register.http.Version;
import register.limits.BankHolidays;
import register.pages.Page;

/** The page on which an officer finds the forms of everything that can be reckoned for an answer. */
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
        return Answer.of(
                new Page(
                        "desk/limits.ftlh",
                        "Dates and limits for officers",
                        Map.of("years", years, "typed", Typed.NOTHING)),
                new Version("limits-" + holidays.mark(), false),
                Map.of());
    }
}
