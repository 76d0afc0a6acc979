package register.api.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become, since a position and a day, of what a page shows.
 *
 * @param sentences each states one thing; none if there is nothing to say but that it is still the same
 * @param isChanged whether a reader who trusts the page alone would be wrong today
 * @param instead where the way to the present leads, if not to the address without position and day; null if there
 */
public record Since(
        List<String> sentences, boolean isChanged, @Nullable Link instead) {
    public Since {
        sentences = List.copyOf(sentences);
    }

    /** Creates it for something that can still be read at its address without position and day. */
    public static Since of(List<String> changes) {
        return new Since(changes, !changes.isEmpty(), null);
    }

    /** Returns the same with more changes. */
    public Since and(List<String> changes) {
        List<String> all = new ArrayList<>(sentences);
        all.addAll(changes);
        return new Since(all, isChanged || !changes.isEmpty(), instead);
    }

    /** Returns the same with another way to the present. */
    public Since leadingTo(Link other) {
        return new Since(sentences, isChanged, other);
    }
}
