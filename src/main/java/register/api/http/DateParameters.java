package register.api.http;

import static register.values.problem.Problem.MALFORMED_DATE;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.values.problem.Refusal;

/**
 * Reads dates in parameters: {@code 2025-08-18}, from 1900 to 2199, so that everything calculated from one is a valid
 * date too.
 */
public final class DateParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new Converter() : null;
    }

    /** Reads one date; refused if it is malformed. */
    public static LocalDate day(String text) {
        return read(text).orElseThrow(() -> refusal(text));
    }

    /** Reads one date; the refusal of a malformed one names the parameter. */
    public static LocalDate day(String parameter, String text) {
        return read(text).orElseThrow(() -> refusal(text).in(parameter));
    }

    private static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** Returns whether a text is a date that parameters take. */
    public static boolean isDay(String text) {
        return read(text).isPresent();
    }

    private static Refusal refusal(String text) {
        return refusal(List.of(text));
    }

    /** Returns the refusal of several texts that are no dates. */
    public static Refusal refusal(List<String> texts) {
        return MALFORMED_DATE.because(
                "%s is not a date from 1900-01-01 to 2199-12-31; write it like 2025-08-18",
                texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(" or ")));
    }

    private static final class Converter implements ParamConverter<LocalDate> {
        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            return text == null ? null : day(text);
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    }
}
