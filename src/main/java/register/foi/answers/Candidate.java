package register.foi.answers;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import register.values.Text;

/**
 * What may answer a question: a contract, an ICT system, a measure, or one question of a disclosure.
 *
 * @param register by its path, {@code contracts}
 * @param key of the record in it
 * @param question of a disclosure, by its number; empty of what is no disclosure
 * @param title what it is called, without its reference
 * @param texts what else it says
 * @param offers the meanings that its fields answer
 * @param sentence what it is, for the likeness of meaning
 * @param cites the records that a disclosure's answer rests on, by register and key
 * @param isRefused whether a disclosure's question was not answered
 */
record Candidate(
        String register,
        String key,
        String question,
        String title,
        List<String> texts,
        Set<String> offers,
        String sentence,
        List<String> cites,
        boolean isRefused) {
    Candidate {
        // What is empty is not written.
        question = Objects.requireNonNullElse(question, "");
        texts = Text.list(texts);
        offers = offers == null ? Set.of() : Set.copyOf(offers);
        cites = Text.list(cites);
    }

    /** Of the record: the questions of one disclosure have the same. */
    String id() {
        return id(register, key);
    }

    static String id(String register, String key) {
        return register + "/" + key;
    }
}
