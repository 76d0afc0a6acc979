package register.foi.letters;

import register.values.Word;

/** What of a letter is no question, and how often it is there; never what it says. */
public record LeftOut(Kind kind, int count) {
    /** Why a piece of a letter is left out. */
    public enum Kind implements Word {
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
        @Override
        public String inWords() {
            return this == E_MAIL_HEADER ? "e-mail header" : Word.super.inWords();
        }
    }
}
