package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import org.jspecify.annotations.Nullable;
import register.values.PartialDate;
import register.values.duties.ContractKind;

/**
 * What is known of the award of a contract, which decides what notices it needs; null where it is not known.
 *
 * @param kind of contract in procurement law
 * @param begun when the procurement began, which decides the threshold
 * @param framework whether it is a framework agreement
 * @param kpis whether key performance indicators were agreed
 */
public record Award(
        @Nullable ContractKind kind,
        @Nullable PartialDate begun,
        @Nullable Boolean framework,
        @Nullable Boolean kpis) {
    public Award {
        if (kind == null && begun == null && framework == null && kpis == null) {
            throw INVALID_ITEM.because("award is empty; leave it out");
        }
    }
}
