package register.intake.editing;

import java.util.List;
import java.util.function.Supplier;
import register.store.log.RecordState;

/** Says what a writer should know before a change of a record is published; it does not prevent the change. */
@FunctionalInterface
public interface ChangeAdvice<T> {
    /**
     * Returns sentences about a change; none if there is nothing to know.
     *
     * @param history reads the earlier states of the record, oldest first, with the current one
     */
    List<String> of(T standing, T item, Supplier<List<RecordState<T>>> history);
}
