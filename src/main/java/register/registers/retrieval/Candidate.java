package register.registers.retrieval;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import register.store.log.Register;
import register.values.Text;

/**
 * What may answer a question: a record, or one part of a record that answers by itself.
 *
 * @param register by its path, {@code contracts}
 * @param key of the record in it
 * @param part of the record: of a disclosure, the number of a question; empty where the record answers as a whole
 * @param title what it is called, without its reference
 * @param texts what else it says
 * @param offers the meanings of the thesaurus that its fields answer
 * @param sentence what it is, for the sentence model
 * @param cites the records that the answer in it rests on, by register and key
 * @param isRefused whether what was asked in it was not answered
 */
public record Candidate(
        String register,
        String key,
        String part,
        String title,
        List<String> texts,
        Set<String> offers,
        String sentence,
        List<String> cites,
        boolean isRefused) {
    public Candidate {
        // What is empty is not written.
        part = Objects.requireNonNullElse(part, "");
        texts = Text.list(texts);
        offers = offers == null ? Set.of() : Set.copyOf(offers);
        cites = Text.list(cites);
    }

    /** A whole record. */
    public static <T> Candidate of(
            Register<T> register, T item, String title, List<String> texts, Set<String> offers, String sentence) {
        String key = register.key().apply(item);
        return new Candidate(register.path(), key, "", title, texts, offers, sentence, List.of(), false);
    }

    /** Of the record: the parts of one record have the same. */
    public String id() {
        return id(register, key);
    }

    public static String id(String register, String key) {
        return register + "/" + key;
    }
}
