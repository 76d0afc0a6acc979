package register.registers.retrieval;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import register.store.log.Register;
import register.values.Text;

/**
 * A candidate answer to a question: a record, or one part of a record.
 *
 * @param register by its path, {@code contracts}
 * @param key of the record in it
 * @param part of the record: of a disclosure, the number of a question; empty if it is the whole record
 * @param title its name, without its reference
 * @param texts its other texts
 * @param offers the meanings of the thesaurus that its fields answer
 * @param sentence its description for the sentence model
 * @param cites the records that the answer in it rests on, by register and key
 * @param isRefused whether it is a question that was refused
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
        // Empty members are left out of the JSON.
        part = Objects.requireNonNullElse(part, "");
        texts = Text.list(texts);
        offers = offers == null ? Set.of() : Set.copyOf(offers);
        cites = Text.list(cites);
    }

    /** Creates a candidate of a whole record. */
    public static <T> Candidate of(
            Register<T> register, T item, String title, List<String> texts, Set<String> offers, String sentence) {
        String key = register.key().apply(item);
        return new Candidate(register.path(), key, "", title, texts, offers, sentence, List.of(), false);
    }

    /** Returns the id of the record, which all its parts share. */
    public String id() {
        return id(register, key);
    }

    public static String id(String register, String key) {
        return register + "/" + key;
    }
}
