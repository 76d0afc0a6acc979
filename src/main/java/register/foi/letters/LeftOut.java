package register.foi.letters;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import register.values.Word;

/**
 * The pieces of one kind that a letter has beside its questions.
 *
 * @param texts word for word, so that the sender sees what was not taken for a question; never kept and never logged
 */
public record LeftOut(
        Kind kind,
        int count,

        @Schema(description = "Word for word; not given where they may name the requester.")
        List<String> texts) {
    private static final Set<Kind> NAMING = EnumSet.of(
            Kind.E_MAIL_HEADER,
            Kind.QUOTED_REPLY,
            Kind.GREETING,
            Kind.REQUESTER,
            Kind.SIGNATURE,
            Kind.FOOTER,
            Kind.CONTACT_DETAIL);

    public LeftOut {
        texts = List.copyOf(texts);
    }

    /** Returns the pieces except some. */
    public LeftOut without(List<String> some) {
        List<String> rest = texts.stream().filter(text -> !some.contains(text)).toList();
        return new LeftOut(kind, rest.size(), rest);
    }

    /** Returns it without the texts where they may name the requester, for answers to programs. */
    public LeftOut withoutRequester() {
        return kind.namesRequester() ? new LeftOut(kind, count, List.of()) : this;
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

        boolean namesRequester() {
            return NAMING.contains(this);
        }

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
