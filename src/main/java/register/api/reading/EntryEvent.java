package register.api.reading;

import java.util.List;
import java.util.function.Supplier;
import register.store.log.LoggedItem;

/**
 * One entry of the log with a description of what it did.
 *
 * @param said the entry
 * @param register that it belongs to, by its title
 * @param title the name of the record; its key where no item is left to take a name from
 * @param url the record as the entry left it, or as it last was; empty where nothing is left
 * @param changes against the previous item; none where there was none
 * @param content returns everything that the entry says, as changes from nothing; empty where nothing is left
 */
public record EntryEvent(
        LoggedItem said,
        String register,
        EntryAction deed,
        String title,
        String url,
        List<ChangeDescription> changes,
        Supplier<List<ChangeDescription>> content) {}
