package register.web.exchange;

import static register.values.problem.Problem.UNKNOWN_ADDRESS;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import register.api.http.HttpResponses;
import register.api.http.Validator;
import register.api.reading.Permalinks;
import register.store.log.Log;

/** The resource of security.txt (RFC 9116), if the configuration names a contact. */
@Hidden
@Path("/.well-known/security.txt")
public final class SecurityResource {
    /** The RFC allows at most a year; those who keep a copy should check again sooner. */
    private static final int MONTHS = 7;

    private final Log log;
    private final Permalinks permalinks;
    private final SecurityContact contact;

    public SecurityResource(Log log, Permalinks permalinks, SecurityContact contact) {
        this.log = log;
        this.permalinks = permalinks;
        this.contact = contact;
    }

    @GET
    public Response whom() {
        if (!contact.isNamed()) {
            throw UNKNOWN_ADDRESS.because("no contact for reporting security vulnerabilities is set up");
        }
        // The same date all month, so that the response does not change every day.
        LocalDate expires = log.today().withDayOfMonth(1).plusMonths(MONTHS);
        StringBuilder text = new StringBuilder()
                .append("Contact: %s\n".formatted(contact.address()))
                .append("Expires: %sT00:00:00Z\n".formatted(expires))
                .append("Canonical: %s\n".formatted(permalinks.address(".well-known", "security.txt")))
                .append("Preferred-Languages: en\n");
        if (!contact.policy().isBlank()) {
            text.append("Policy: %s\n".formatted(contact.policy()));
        }
        return HttpResponses.file(
                text.toString(),
                "text/plain;charset=UTF-8",
                new Validator("security." + expires + "." + contact.hashCode(), false));
    }
}
