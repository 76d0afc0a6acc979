package register.api.tables;

import java.util.List;
import java.util.function.Consumer;

/** Rows that are handed on one by one, so that a download never stands in memory whole. */
@FunctionalInterface
public interface Rows<R> {
    void each(Consumer<? super R> consumer);

    /** Rows that are in memory already. */
    static <R> Rows<R> of(List<R> rows) {
        return consumer -> rows.forEach(consumer);
    }
}
