package register.intake.sheets;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.values.Missing;

/** The result of reading a cell: a value, a reason why there is none, or an error. */
public sealed interface CellReading<T> {
    /** Returns the value, if the cell has one. */
    default Optional<T> value() {
        return Optional.empty();
    }

    /** Returns the same result with its value converted. */
    <U> CellReading<U> map(Function<T, U> change);

    /**
     * A value.
     *
     * @param note what the user should know about how it was read
     */
    record Parsed<T>(T said, @Nullable String note) implements CellReading<T> {
        /** A value that needs no note. */
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
     * Words that stand for no value, with the reason why there is none.
     *
     * @param words as the cell has them; empty if it is blank
     * @param section of FOIA, if the value is withheld
     * @param explanation in a sentence, if the cell gives one
     */
    record NoValue<T>(
            String words,
            Missing.Because because,
            @Nullable String section,
            @Nullable String explanation) implements CellReading<T> {
        /** Whether the cell is blank, and so gives no reason. */
        public boolean isBlank() {
            return words.isEmpty();
        }

        /** Returns the reason as an item records it for a field. */
        public Missing missing(String field) {
            return new Missing(field, because, section, explanation, null);
        }

        @Override
        public <U> CellReading<U> map(Function<T, U> change) {
            return new NoValue<>(words, because, section, explanation);
        }
    }

    /**
     * A cell that cannot be read as a value.
     *
     * @param why in a sentence
     * @param remedy what to write instead
     */
    record Unreadable<T>(String why, String remedy) implements CellReading<T> {
        /** Returns both sentences. */
        public String inWords() {
            return why + "; " + remedy;
        }

        @Override
        public <U> CellReading<U> map(Function<T, U> change) {
            return new Unreadable<>(why, remedy);
        }
    }
}
