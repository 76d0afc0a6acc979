package register.intake.sheets;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.values.Missing;

/** What a cell says. */
public sealed interface CellReading<T> {
    /** The value, if the cell says one. */
    default Optional<T> value() {
        return Optional.empty();
    }

    /** The same, where a value is something else. */
    <U> CellReading<U> map(Function<T, U> change);

    /**
     * A value.
     *
     * @param note what a person should know of how it was read
     */
    record Parsed<T>(T said, @Nullable String note) implements CellReading<T> {
        /** A value that is what it seems. */
        public Parsed(T said) {
            this(said, null);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(said);
        }

        @Override
        public <U> CellReading<U> map(Function<T, U> change) {
            return new Parsed<>(change.apply(said), note);
        }
    }

    /**
     * Words that stand for no value, and why there is none.
     *
     * @param words as the cell has them; blank where it is
     * @param section of FOIA, where the value is withheld
     * @param explanation in a sentence, where the cell gives one
     */
    record NoValue<T>(
            String words,
            Missing.Because because,
            @Nullable String section,
            @Nullable String explanation) implements CellReading<T> {
        /** Whether the cell is blank: it says nothing of why. */
        public boolean isBlank() {
            return words.isEmpty();
        }

        /** The same, as an item says it of its field. */
        public Missing missing(String field) {
            return new Missing(field, because, section, explanation, null);
        }

        @Override
        public <U> CellReading<U> map(Function<T, U> change) {
            return new NoValue<>(words, because, section, explanation);
        }
    }

    /**
     * No value that can be kept.
     *
     * @param why in a sentence
     * @param remedy what to write instead
     */
    record Unreadable<T>(String why, String remedy) implements CellReading<T> {
        /** Both sentences. */
        public String inWords() {
            return why + "; " + remedy;
        }

        @Override
        public <U> CellReading<U> map(Function<T, U> change) {
            return new Unreadable<>(why, remedy);
        }
    }
}
