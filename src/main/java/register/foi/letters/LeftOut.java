package register.foi.letters;

import java.util.List;
import register.values.Word;

/**
 * The pieces of one kind that a letter has beside its questions.
 *
 * @param texts word for word, so that the sender sees what was not taken for a question; never kept and never logged
 */
public record LeftOut(Kind kind, int count, List<String> texts) {
    public LeftOut {
        texts = List.copyOf(texts);
    }

    /** Returns the pieces except some. */
    public LeftOut without(List<String> some) {
        List<String> rest = texts.stream().filter(text -> !some.contains(text)).toList();
        return new LeftOut(kind, rest.size(), rest);
    }

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
        CONTACT_DETAIL,
        OTHER_LANGUAGE;

        /** Returns the kind in ordinary words: {@code quoted law}. */
        @Override
        public String inWords() {
            return this == E_MAIL_HEADER ? "e-mail header" : Word.super.inWords();
        }
    }

    /** Returns the kind and the count without the texts, which may name the requester. */
    @Override
    public String toString() {
        return kind + " (" + count + ")";
    }
}
