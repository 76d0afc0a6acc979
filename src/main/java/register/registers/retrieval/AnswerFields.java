package register.registers.retrieval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import register.api.reading.RecordView;
import register.api.tables.Field;

/** The fields with which a register answers questions: every published one, some of them in words of its own. */
public final class AnswerFields<T, R> {
    private final List<AnswerField<T, R>> fields;
    private final Set<String> meanings = new HashSet<>();

    private AnswerFields(List<AnswerField<T, R>> fields) {
        this.fields = List.copyOf(fields);
        fields.forEach(field -> meanings.addAll(field.meanings()));
    }

    /**
     * Creates the fields of a register.
     *
     * @param published its fields; those that no page shows are left out
     * @param worded fields that replace those of the same name, and those below it
     */
    public static <T, R> AnswerFields<T, R> of(
            List<Field<RecordView<T, R>>> published, List<AnswerField<T, R>> worded) {
        Stream<AnswerField<T, R>> others = published.stream()
                .filter(field -> field.use() != Field.Use.HIDDEN)
                .filter(field -> worded.stream().noneMatch(one -> one.says(field.name())))
                .map(AnswerField::of);
        return new AnswerFields<>(Stream.concat(worded.stream(), others).toList());
    }

    /** Returns the meanings of the thesaurus that ask for one of them. */
    public Set<String> meanings() {
        return meanings;
    }

    /** Returns all of them. */
    public List<AnswerField<T, R>> all() {
        return fields;
    }

    /**
     * Tells a question the fields that it asks for.
     *
     * @param inShort the names of those that are told where it asks for none
     */
    public void tell(AskedRecord<T, R> asked, InformationNeed need, List<String> inShort, FieldAnswers said) {
        List<AnswerField<T, R>> wanted =
                fields.stream().filter(field -> field.isAsked(need)).toList();
        wanted.forEach(field -> said.asked(field, field.value().apply(asked)));
        if (said.isEmpty()) {
            fields.stream()
                    .filter(field -> inShort.contains(field.name()))
                    .forEach(field -> said.offered(field, field.value().apply(asked)));
        }
    }
}
