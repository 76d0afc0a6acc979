package register.values.law;

import register.values.Word;

/** The law under which a request is answered. */
public enum Regime implements Word {
    /** Freedom of Information Act 2000. */
    FOIA,
    /** Environmental Information Regulations 2004. */
    EIR,
    /** Subject access under the UK GDPR and the Data Protection Act 2018. */
    SAR;

    @Override
    public String word() {
        return name();
    }

    @Override
    public String inWords() {
        return name();
    }
}
