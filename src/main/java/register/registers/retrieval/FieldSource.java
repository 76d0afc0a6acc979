package register.registers.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.reading.RecordView;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.store.log.Register;
import register.values.Json;

/**
 * The answers of a register from its fields alone: a record is found by its label and texts, and answers with the
 * fields that a question names, or with every field that people are shown.
 */
final class FieldSource<T, R> implements AnswerSource<T, R> {
    private final Register<T> register;
    private final List<Field<RecordView<T, R>>> fields;
    private final AnswerFields<T, R> answers;

    /** The names and labels of its fields; those that the thesaurus contains are meanings. */
    private final Set<String> offers;

    FieldSource(Register<T> register, List<Field<RecordView<T, R>>> fields) {
        this.register = register;
        this.fields =
                fields.stream().filter(field -> field.use() != Field.Use.HIDDEN).toList();
        this.answers = AnswerFields.of(fields, List.of());
        this.offers = Stream.concat(
                        Stream.of("list"),
                        this.fields.stream().flatMap(field -> Stream.of(field.name(), field.label())))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Register<T> register() {
        return register;
    }

    @Override
    public List<Candidate> candidates(T item, Set<String> parts) {
        String label = register.label().apply(item);
        JsonNode json = Json.mapper().valueToTree(item);
        List<String> texts = new ArrayList<>();
        fields.stream()
                .filter(field -> field.type() == Datatype.TEXT || field.type() == Datatype.TEXTS)
                .map(field -> json.at("/" + field.name().replace('.', '/')))
                .forEach(value -> (value.isArray() ? value : List.of(value)).forEach(text -> texts.add(text.asText())));
        texts.removeIf(String::isBlank);
        String sentence = "%s: %s. %s".formatted(register.title(), label, String.join(", ", texts));
        return List.of(Candidate.of(register, item, label, texts, offers, sentence));
    }

    @Override
    public Optional<RecordAnswer> answer(AskedRecord<T, R> asked, String part, InformationNeed need) {
        FieldAnswers said = new FieldAnswers(asked.view().missing());
        answers.tell(asked, need, fields.stream().map(Field::name).toList(), said);
        return Optional.of(RecordAnswer.of(asked, register.label().apply(asked.item()), said));
    }
}
