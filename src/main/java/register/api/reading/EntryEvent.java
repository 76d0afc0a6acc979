package register.api.reading;

import java.util.List;
import register.api.tables.Field;
import register.store.log.LoggedItem;

/**
 * One entry of the log, as people are told what it did.
 *
 * @param said the entry
 * @param register that it belongs to, as people say it
 * @param title what people call the record; its key where nothing is left that says so
 * @param url the record as the entry left it, or as it last was; empty where nothing is left
 * @param changes against what was said before; none where nothing was
 * @param fields of the register, by which what changed is named
 */
public record EntryEvent(
        LoggedItem said,
        String register,
        EntryAction deed,
        String title,
        String url,
        List<FieldDifference> changes,
        List<? extends Field<?>> fields) {}
