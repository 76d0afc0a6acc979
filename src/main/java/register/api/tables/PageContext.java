package register.api.tables;

import java.util.Optional;

/** Additional data that only the HTML page of a row or a table shows; it is read only when a page is rendered. */
public interface PageContext {
    /**
     * Returns what has become of the content since the position and the day of the request; read when called. Empty if
     * only the log as a whole can tell.
     */
    default Optional<Since> since() {
        return Optional.empty();
    }

    /** Returns what the page was made for, in a sentence, if its address names a day otherwise than by position and day. */
    default Optional<String> asAt() {
        return Optional.empty();
    }
}
