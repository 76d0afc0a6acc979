package register.registers.disclosures;

import register.values.Word;

/** What became of a question. */
public enum Outcome implements Word {
    DISCLOSED,
    EXEMPT,
    NOT_HELD,
    COST_LIMIT,
    NEITHER_CONFIRM_NOR_DENY;

    /** Whether it is a refusal, which names its ground (FOIA section 17, EIR regulation 14). */
    boolean isRefusal() {
        return this == EXEMPT || this == COST_LIMIT || this == NEITHER_CONFIRM_NOR_DENY;
    }

    /** Whether it rests on an exemption, against which the public interest may have to be weighed. */
    boolean isExempting() {
        return this == EXEMPT || this == NEITHER_CONFIRM_NOR_DENY;
    }
}
