package register.api.tables;

import org.jspecify.annotations.Nullable;

/**
 * A value that leads somewhere of its own, where a field has several.
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
