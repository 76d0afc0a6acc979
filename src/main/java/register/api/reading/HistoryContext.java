package register.api.reading;

import java.util.List;
import register.api.tables.Field;
import register.api.tables.PageContext;
import register.store.log.Register;

/**
 * What the page of a history shows beside it.
 *
 * @param register that the record is in
 * @param fields of its records, by which what changed is named
 * @param revisions oldest first
 * @param record the address of the record as it is now
 */
public record HistoryContext(
        Register<?> register, List<? extends Field<?>> fields, List<? extends Revision<?>> revisions, String record)
        implements PageContext {}
