package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import org.jspecify.annotations.Nullable;
import register.values.Money;
import register.values.Word;

/**
 * The value of a contract.
 *
 * @param total over the whole contract
 * @param annual in one year
 * @param basis what kind of figure it is
 * @param approximate whether the council gave the figure as approximate
 * @param vat whether the figure includes VAT
 */
public record Value(@Nullable Money total, @Nullable Money annual, Basis basis, boolean approximate, Vat vat) {

    /** The kind of figure that a value is. */
    public enum Basis implements Word {
        CONTRACT_SUM,
        ESTIMATE,
        AVERAGE,
        BUDGET
    }

    /** Whether a value includes VAT; irrecoverable VAT is VAT that the council cannot claim back. */
    public enum Vat implements Word {
        EXCLUDED,
        INCLUDED,
        IRRECOVERABLE_INCLUDED,
        NOT_STATED
    }

    public Value {
        if (total == null && annual == null) {
            throw INVALID_ITEM.because("value: say the total or the annual amount");
        }
        if (total != null && annual != null && !total.currency().equals(annual.currency())) {
            throw INVALID_ITEM.because("value: the total and the annual amount are in one currency");
        }
        if (basis == null || vat == null) {
            throw INVALID_ITEM.because("value: an amount says its basis and whether it has VAT in it");
        }
    }

    /** Returns the currency of the amounts, ISO 4217. */
    String currency() {
        return total != null ? total.currency() : annual != null ? annual.currency() : "";
    }
}
