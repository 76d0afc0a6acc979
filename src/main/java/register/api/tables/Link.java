package register.api.tables;

import org.jspecify.annotations.Nullable;

/**
 * One of several values of a field, with a link for this value only.
 *
 * @param url where it leads; null where it leads nowhere
 */
public record Link(String text, @Nullable String url) {
    /** What stands in a spreadsheet. */
    @Override
    public String toString() {
        return text;
    }
}
