package register.api.tables;

import java.util.List;
import java.util.function.Consumer;

/** Rows that are passed to a consumer one by one, so that a download is never in memory as a whole. */
@FunctionalInterface
public interface Rows<R> {
    void each(Consumer<? super R> consumer);

    /** Returns rows that are already in memory. */
    static <R> Rows<R> of(List<R> rows) {
        return consumer -> rows.forEach(consumer);
    }
}
