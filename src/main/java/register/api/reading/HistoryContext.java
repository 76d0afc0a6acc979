package register.api.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import register.api.tables.PageContext;
import register.api.tables.Since;
import register.store.log.Register;

/**
 * The additional data of the page of a history.
 *
 * @param register that the record is in
 * @param revisions oldest first
 * @param record the address of the record as it is now
 * @param reading reads what was added since
 */
public record HistoryContext(
        Register<?> register, List<? extends Revision<?>> revisions, String record, Supplier<Since> reading)
        implements PageContext {
    @Override
    public Optional<Since> since() {
        return Optional.of(reading.get());
    }
}
