package register.api.http;

import static register.values.problem.Problem.MALFORMED_PARAMETER;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.values.Word;

/** Reads the published words of an enumeration in parameters; a refusal lists all of them. */
@Priority(1) // before the framework's own, which accepts other spellings and does not list the words
public final class WordParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() && Word.class.isAssignableFrom(type)
                ? (ParamConverter<T>) new Converter(List.of((Word[]) Objects.requireNonNull(type.getEnumConstants())))
                : null;
    }

    private record Converter(List<Word> all) implements ParamConverter<Word> {
        @Override
        public @Nullable Word fromString(@Nullable String text) {
            return text == null ? null : word(text);
        }

        @Override
        public String toString(Word word) {
            return word.word();
        }

        private Word word(String text) {
            return all.stream()
                    .filter(one -> one.word().equals(text))
                    .findFirst()
                    .orElseThrow(() -> MALFORMED_PARAMETER.because(
                            "'%s' is not one of %s",
                            text, all.stream().map(Word::word).collect(Collectors.joining(", "))));
        }
    }
}
