package register.values.duties;

import java.time.LocalDate;

/**
 * A change of a contract.
 *
 * @param day on which it is made, or on which the register learnt of it
 * @param terms after it
 * @param isOtherSupplier whether a supplier was added, replaced or removed
 * @param isCertain whether the contract itself is known to have changed; otherwise the register may only have been corrected
 */
public record KnownChange(LocalDate day, AgreedTerms terms, boolean isOtherSupplier, boolean isCertain) {}
