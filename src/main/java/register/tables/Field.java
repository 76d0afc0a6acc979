package register.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the public sees of a row: a column of a spreadsheet, a line of a page.
 *
 * @param name as the JSON has it, with points between levels, {@code period.start}
 * @param label as people call it, {@code Start date}
 * @param description what it means, in a sentence
 * @param value of a row; null where the row does not say it
 * @param link where the value leads on a page; null where it leads nowhere
 */
public record Field<R>(
        String name,
        String label,
        String description,
        Function<R, @Nullable Object> value,
        Function<R, @Nullable String> link) {

    /** A field that leads nowhere. */
    public static <R> Field<R> of(String name, String label, String description, Function<R, @Nullable Object> value) {
        return new Field<>(name, label, description, value, row -> null);
    }

    /** The same field, leading somewhere on a page. */
    public Field<R> leadingTo(Function<R, @Nullable String> address) {
        return new Field<>(name, label, description, value, address);
    }
}
