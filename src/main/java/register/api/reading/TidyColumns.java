package register.api.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.values.PartialDate;
import register.values.Word;

/**
 * The columns of a table for analysis: values that programs read without being told how, and no addresses or citations.
 *
 * <p>A date that may be a month or a year has its first and last day beside it. A code of one letter, which a program may take
 * for true or false, has its meaning with it.
 */
final class TidyColumns {
    private TidyColumns() {}

    /**
     * Returns the columns in place of the fields of a list.
     *
     * @param logged the columns that are known only from the log; null if there are none
     * @param at the position of the log
     */
    static <R> List<Field<R>> of(List<Field<R>> fields, @Nullable LoggedColumns<R> logged, long at) {
        List<Field<R>> columns = new ArrayList<>();
        for (Field<R> field : fields) {
            if (logged != null && field.name().equals(logged.inPlaceOf())) {
                columns.addAll(logged.columns().apply(at));
            } else if (!isOfPages(field)) {
                columns.add(field.showing(row -> plain(field.value().apply(row))));
                if (field.type() == Datatype.DATE) {
                    columns.add(day(field, "first", PartialDate::first));
                    columns.add(day(field, "last", PartialDate::last));
                }
            }
        }
        return List.copyOf(columns);
    }

    /** Whether a field is for people who follow links or write letters. */
    private static boolean isOfPages(Field<?> field) {
        return field.name().startsWith("links.")
                || field.name().equals("citation")
                || field.name().equals("related")
                || field.name().equals("removed")
                || field.name().equals("entry.hash");
    }

    private static <R> Field<R> day(Field<R> field, String which, Function<PartialDate, Object> day) {
        return field.derived(
                        "." + which,
                        field.label() + ", " + which + " day",
                        row -> field.value().apply(row) instanceof PartialDate date ? day.apply(date) : null)
                .typed(Datatype.DAY);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Word word && word.word().length() == 1 ? word.inWords() : value;
    }
}
