package register.api.reading;

import java.util.List;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.store.log.Register;

/**
 * The additional data of the page of a history.
 *
 * @param register that the record is in
 * @param fields of its records, which name the changes
 * @param revisions oldest first
 * @param record the address of the record as it is now
 */
public record HistoryContext(
        Register<?> register, List<? extends Field<?>> fields, List<? extends Revision<?>> revisions, String record)
        implements PageContext {}
