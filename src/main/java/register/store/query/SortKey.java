package register.store.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in a sorted listing.
 *
 * @param values of the fields it is sorted by, as text; null where the row does not say one
 * @param key of the row
 */
public record SortKey(List<@Nullable String> values, String key) {
    public SortKey {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
