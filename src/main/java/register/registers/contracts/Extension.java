package register.registers.contracts;

import static register.values.problem.Problem.INVALID_ITEM;

import register.values.PartialDate;
import register.values.Word;

/** A right to extend a contract, and whether it was exercised. */
public record Extension(PartialDate until, State state) {
    /** The state of a right to extend. */
    public enum State implements Word {
        AVAILABLE,
        EXERCISED,
        LAPSED
    }

    public Extension {
        if (until == null) {
            throw INVALID_ITEM.because("extensions.until is blank; enter when the extension ends");
        }
        if (state == null) {
            throw INVALID_ITEM.because("extensions.state is blank; select whether the extension has been used");
        }
    }
}
