package register.registers.retrieval;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Cell;
import register.api.tables.Field;

/**
 * A field that questions ask a record for.
 *
 * @param name as in JSON, {@code period.end}; the fields below it are asked for with it
 * @param label for people, {@code End}
 * @param meanings of the thesaurus that ask for it; one without any is asked for by its label
 * @param value of a record, in words; null or blank where it has none
 */
public record AnswerField<T, R>(
        String name, String label, Set<String> meanings, Function<AskedRecord<T, R>, @Nullable String> value) {
    public AnswerField {
        meanings = Set.copyOf(meanings);
    }

    /** Creates a field that the thesaurus has a meaning for. */
    public static <T, R> AnswerField<T, R> of(
            String name, String label, String meaning, Function<AskedRecord<T, R>, @Nullable String> value) {
        return new AnswerField<>(name, label, Set.of(meaning), value);
    }

    /** Creates the field from one that is published; its name and label, if the thesaurus has them, are meanings. */
    static <T, R> AnswerField<T, R> of(Field<RecordView<T, R>> field) {
        return new AnswerField<>(field.name(), field.label(), Set.of(), asked -> {
            Object value = field.value().apply(asked.view());
            return value == null ? null : Cell.plain(value);
        });
    }

    /** Whether a question asks for it. */
    boolean isAsked(InformationNeed need) {
        return meanings.isEmpty()
                ? need.names(label) || need.asksFor(label.toLowerCase(Locale.ROOT))
                : meanings.stream().anyMatch(need::asksFor);
    }

    /** Whether it says what another field says, which it is or contains. */
    boolean says(String field) {
        return field.equals(name) || field.startsWith(name + ".");
    }
}
