package register.registers.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import register.values.PartialDate;

/**
 * The computed values of a contract: never published by the council, always calculated for a day.
 *
 * @param status on that day
 * @param ends the last day it runs, as precisely as is known: with the extensions that were exercised, or when it was
 *     ended early; absent if it is ongoing or no end is given
 * @param review the next review, which the JSON has within the contract's {@code review}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComputedContract(
        Status status, @Nullable PartialDate ends, @Nullable Next review) {
    /** The first review that is not over on the day. */
    public record Next(PartialDate next) {}

    /** Calculates the values; a contract that has ended has no next review. */
    public static ComputedContract of(Contract contract, LocalDate day) {
        Status status = Status.of(contract, day);
        boolean ended = status == Status.EXPIRED || status == Status.TERMINATED;
        PartialDate next =
                ended || contract.review() == null ? null : contract.review().next(day, contract.start());
        return new ComputedContract(status, contract.ends(), next == null ? null : new Next(next));
    }
}
