package register.store.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sort key of a row in a list, for keyset paging.
 *
 * @param values of the fields it is sorted by, as text; null if the row has no value
 * @param key of the row
 */
public record SortKey(List<@Nullable String> values, String key) {
    public SortKey {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
