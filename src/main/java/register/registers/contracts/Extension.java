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
        if (until == null || state == null) {
            throw INVALID_ITEM.because("extensions: an extension says until when and its state");
        }
    }
}
