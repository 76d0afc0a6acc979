package register.letters;

import java.util.Locale;

/** What of a letter is no question, and how often it is there; never what it says. */
public record LeftOut(Kind kind, int count) {
    /** Why a piece of a letter is left out. */
    public enum Kind {
        E_MAIL_HEADER,
        QUOTED_REPLY,
        GREETING,
        OPENING,
        STATEMENT,
        REQUESTER,
        FORMAT,
        QUOTED_LAW,
        CLOSING,
        SIGNATURE,
        DISCLAIMER,
        FOOTER,
        CONTACT_DETAIL;

        /** As people say it: {@code quoted law}. */
        public String inWords() {
            return this == E_MAIL_HEADER
                    ? "e-mail header"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
