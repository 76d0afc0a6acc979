package register.registers.disclosures;

import register.values.Word;

/** The outcome of a question. */
public enum Outcome implements Word {
    DISCLOSED,
    EXEMPT,
    NOT_HELD,
    COST_LIMIT,
    NEITHER_CONFIRM_NOR_DENY;

    /** Returns whether it is a refusal, which must name its ground (FOIA section 17, EIR regulation 14). */
    boolean isRefusal() {
        return this == EXEMPT || this == COST_LIMIT || this == NEITHER_CONFIRM_NOR_DENY;
    }

    /** Returns whether it rests on an exemption, which may need a public interest test. */
    boolean isExempting() {
        return this == EXEMPT || this == NEITHER_CONFIRM_NOR_DENY;
    }
}
