package register.foi.responses;

import register.values.Word;

/** How far what is published answers a question. */
public enum Judgement implements Word {
    /** Everything that it asks for is published. */
    ANSWERED,
    /** Some of what it asks for is published, and the rest is withheld, missing or not asked of the register. */
    PARTLY,
    /** The council does not say it, and says who does. */
    HELD_ELSEWHERE,
    /** The council has said that it does not hold it. */
    LIKELY_NOT_HELD,
    /** Nothing published answers it, which does not mean that nothing is held. */
    UNKNOWN
}
