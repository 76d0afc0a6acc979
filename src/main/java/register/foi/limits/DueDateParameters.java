package register.foi.limits;

import static register.values.problem.Problem.MISSING_PARAMETER;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import register.api.http.DateParameters;
import register.api.http.RequestUrl;
import register.values.problem.ParameterFaults;

/** The dates of a request for information as parameters; a refusal names everything that is wrong with them. */
public final class DueDateParameters {
    /** The names of all of them, in the order of the form. */
    public static final List<String> DAYS =
            List.of(Receipt.RECEIVED, Receipt.CLARIFIED, Receipt.FEES_NOTICE, Receipt.PAID, Receipt.REVIEW_ASKED);

    @Parameter(
            description = "The day the request arrived, such as `2026-11-20`.",
            required = true,
            example = "2026-11-20")
    @QueryParam(Receipt.RECEIVED)
    private final LocalDate received;

    @Parameter(description = "The day the clarification from the requester arrived; the days are counted from then.")
    @QueryParam(Receipt.CLARIFIED)
    private final @Nullable LocalDate clarified;

    @Parameter(description = "The day on which a fees notice was given; needs `paid`.")
    @QueryParam(Receipt.FEES_NOTICE)
    private final @Nullable LocalDate feesNotice;

    @Parameter(description = "The day on which the fee was received; the days from the notice to it are left out.")
    @QueryParam(Receipt.PAID)
    private final @Nullable LocalDate paid;

    @Parameter(description = "The day on which an internal review was asked for.")
    @QueryParam(Receipt.REVIEW_ASKED)
    private final @Nullable LocalDate reviewAsked;

    /** Reads the parameters of a request. */
    public DueDateParameters(RequestUrl url) {
        ParameterFaults faults = new ParameterFaults();
        if (url.parameter(Receipt.RECEIVED) == null) {
            faults.add(MISSING_PARAMETER
                    .because("enter the date the request was received, like 2026-11-20")
                    .in(Receipt.RECEIVED));
        }
        LocalDate arrived = day(Receipt.RECEIVED, url, faults);
        clarified = day(Receipt.CLARIFIED, url, faults);
        feesNotice = day(Receipt.FEES_NOTICE, url, faults);
        paid = day(Receipt.PAID, url, faults);
        reviewAsked = day(Receipt.REVIEW_ASKED, url, faults);
        Receipt.addFaults(faults, arrived, clarified, feesNotice, paid, reviewAsked);
        faults.check();
        received = Objects.requireNonNull(arrived);
    }

    private static @Nullable LocalDate day(String name, RequestUrl url, ParameterFaults faults) {
        return faults.read(name, url.parameter(name), DateParameters::day);
    }

    /** Returns the dates of the request, which is answered under a law. */
    Receipt under(AnswerLaw regime) {
        return new Receipt(regime, received, clarified, feesNotice, paid, reviewAsked);
    }
}
