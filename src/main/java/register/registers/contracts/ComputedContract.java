package register.registers.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * What is answered beside a contract: never said by the council, always calculated on a day.
 *
 * @param status on that day
 * @param ends the last day it runs, as precisely as is said: with the extensions that were exercised, or when it was ended
 *     early; absent where it is ongoing or nothing is said
 * @param review the next review, answered within the contract's own {@code review}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComputedContract(
        Status status, @Nullable PartialDate ends, @Nullable Next review) {
    /** The first review that is not over on the day. */
    public record Next(PartialDate next) {}

    /** Calculates it for a contract that may be reviewed as long as it has not ended. */
    public static ComputedContract of(Contract contract, LocalDate day) {
        Status status = Status.of(contract, day);
        boolean ended = status == Status.EXPIRED || status == Status.TERMINATED;
        PartialDate next =
                ended || contract.review() == null ? null : contract.review().next(day, contract.start());
        return new ComputedContract(status, contract.ends(), next == null ? null : new Next(next));
    }
}
