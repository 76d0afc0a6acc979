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
        NOT_STATED;

        @Override
        public String inWords() {
            return switch (this) {
                case EXCLUDED -> "excluding VAT";
                case INCLUDED -> "including VAT";
                case IRRECOVERABLE_INCLUDED -> "including VAT that cannot be recovered";
                case NOT_STATED -> "VAT not stated";
            };
        }
    }

    public Value {
        if (total == null && annual == null) {
            throw INVALID_ITEM.because("value: enter the total value or the value for one year");
        }
        if (total != null && annual != null && !total.currency().equals(annual.currency())) {
            throw INVALID_ITEM.because("value: use the same currency for the total value and the value for one year");
        }
        if (basis == null) {
            throw INVALID_ITEM.because("value.basis is blank; select what kind of figure this is");
        }
        if (vat == null) {
            throw INVALID_ITEM.because("value.vat is blank; select whether the figure includes VAT");
        }
    }

    /** Returns the currency of the amounts, ISO 4217. */
    String currency() {
        return total != null ? total.currency() : annual != null ? annual.currency() : "";
    }
}
