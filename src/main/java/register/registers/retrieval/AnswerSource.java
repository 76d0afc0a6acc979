package register.registers.retrieval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import register.api.reading.RecordView;
import register.api.reading.Snapshot;
import register.api.tables.Field;
import register.store.log.Log;
import register.store.log.Register;

/** The source of answers to letters from one register. */
public interface AnswerSource<T, R> {
    Register<T> register();

    /**
     * Returns what a record is indexed as: itself, or each of its parts that is an answer alone.
     *
     * @param parts that its figures are broken down by, if it has a time series
     */
    List<Candidate> candidates(T item, Set<String> parts);

    /**
     * Returns what a record answers to a question, and the reasons for the values that are missing.
     *
     * @param part of the record, as its candidate names it
     * @return empty if it has no such part
     */
    Optional<RecordAnswer> answer(AskedRecord<T, R> asked, String part, InformationNeed need);

    /**
     * Returns the records of other registers that tell what is asked and is no field of this record, by
     * {@link Candidate#id()}: the contract that a system is bought under.
     */
    default List<String> leadsTo(T item, InformationNeed need) {
        return List.of();
    }

    /** Returns the earlier question and its outcome, if the part of the record is one. */
    default Optional<Precedent> precedent(AskedRecord<T, R> asked, String part) {
        return Optional.empty();
    }

    /** Returns the reference by which a record can be found without its link, {@code COV 12765}. */
    default String reference(T item) {
        return register().slug().apply(item);
    }

    /** Returns the member that cites its records in the disclosure log, {@code contract}; empty if none can. */
    default Optional<String> citedAs() {
        return Optional.empty();
    }

    /** Returns how the list of all its records answers a question. */
    default Optional<WholeList> list() {
        return Optional.empty();
    }

    /** Returns the register that has the figures of its records. */
    default Optional<TimeSeries> series() {
        return Optional.empty();
    }

    /** Returns the periods for which a record has figures, in words, oldest first. */
    default List<String> periods(String key, Snapshot snapshot, Log log) {
        return List.of();
    }

    default Prior prior() {
        return Prior.NONE;
    }

    /** Creates a source that answers with the fields of a register, without those that every register has. */
    static <T, R> AnswerSource<T, R> ofFields(Register<T> register, List<Field<RecordView<T, R>>> fields) {
        return new FieldSource<>(register, fields);
    }
}
