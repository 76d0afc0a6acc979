package register.foi.letters;

import register.values.Word;

/** The number of pieces of one kind that a letter has beside its questions; never their text. */
public record LeftOut(Kind kind, int count) {
    /** The reason why a piece of a letter is left out. */
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

        /** Returns the kind in ordinary words: {@code quoted law}. */
        @Override
        public String inWords() {
            return this == E_MAIL_HEADER ? "e-mail header" : Word.super.inWords();
        }
    }
}
