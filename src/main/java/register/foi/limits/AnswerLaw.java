package register.foi.limits;

import register.values.Word;

/** The law that sets the time limit for an answer. */
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

    /** Returns one of two texts, depending on the law. */
    String either(String underFoia, String underEir) {
        return this == FOIA ? underFoia : underEir;
    }
}
