package register.foi.limits;

import register.values.Word;

/** The law that sets the time for an answer. */
public enum AnswerLaw implements Word {
    /** Freedom of Information Act 2000. */
    FOIA,
    /** Environmental Information Regulations 2004. */
    EIR;

    @Override
    public String word() {
        return name();
    }

    @Override
    public String inWords() {
        return name();
    }

    /** What is said under the one, or under the other. */
    String either(String underFoia, String underEir) {
        return this == FOIA ? underFoia : underEir;
    }
}
