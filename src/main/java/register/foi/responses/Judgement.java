package register.foi.responses;

import register.values.Word;

/** How far what is published answers a question. */
public enum Judgement implements Word {
    /** Everything that was requested is published. */
    ANSWERED,
    /** Some of what was requested is published; the rest is withheld, missing or not in the register. */
    PARTLY,
    /** The council does not publish it, and names who does. */
    HELD_ELSEWHERE,
    /** The council has stated that it does not hold it. */
    LIKELY_NOT_HELD,
    /** The council withheld the like before, under an exemption. */
    WITHHELD,
    /** The council refused the like before: on cost, or without saying whether it holds it. */
    REFUSED,
    /** Nothing published answers it, which does not mean that nothing is held. */
    UNKNOWN
}
