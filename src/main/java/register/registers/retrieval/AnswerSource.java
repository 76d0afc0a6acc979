package register.registers.retrieval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.Register;

/** What a register says to whoever answers letters from it. */
public interface AnswerSource<T, R> {
    Register<T> register();

    /**
     * What a record is found by: itself, or each part of it that answers by itself.
     *
     * @param parts that its figures are broken down by, where it has a time series
     */
    List<Candidate> candidates(T item, Set<String> parts);

    /**
     * What a record says of what is asked, or why it does not say it.
     *
     * @param part of the record, as its candidate names it
     * @return empty where there is no such part of it
     */
    Optional<RecordAnswer> answer(AskedRecord<T, R> asked, String part, InformationNeed need);

    /** What became of a question like it, where the part of a record is one that was answered before. */
    default Optional<Precedent> precedent(AskedRecord<T, R> asked, String part) {
        return Optional.empty();
    }

    /** What finds a record in the register without its link, {@code COV 12765}. */
    default String reference(T item) {
        return register().slug().apply(item);
    }

    /** The member of a citation in the disclosure log that names a record, {@code contract}; none where nothing cites it. */
    default Optional<String> citedAs() {
        return Optional.empty();
    }

    /** How the list of all its records is pointed to. */
    default Optional<WholeList<T>> list() {
        return Optional.empty();
    }

    /** Where the figures of its records are. */
    default Optional<TimeSeries> series() {
        return Optional.empty();
    }

    /** The periods that a record has figures of, in words, oldest first. */
    default List<String> periods(String key, Snapshot snapshot, Log log) {
        return List.of();
    }

    default Prior prior() {
        return Prior.NONE;
    }

    /** What is said of a register by its fields alone, without those that every register has. */
    static <T, R> AnswerSource<T, R> ofFields(Register<T> register, List<Field<RecordView<T, R>>> fields) {
        return new FieldSource<>(register, fields);
    }
}
