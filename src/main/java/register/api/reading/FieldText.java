package register.api.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.tables.Cell;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;

/**
 * A text of a record, with the field that holds it.
 *
 * @param name of the field
 * @param label of the field, for people
 */
record FieldText(String name, String label, String text) {
    /** Returns the texts of a record and of its nested rows, at most so many. */
    static <R> List<FieldText> of(List<Field<R>> fields, R row, int most) {
        List<FieldText> texts = new ArrayList<>();
        add(texts, fields, row);
        return texts.size() > most ? texts.subList(0, most) : texts;
    }

    private static <R> void add(List<FieldText> texts, List<Field<R>> fields, R row) {
        for (Field<R> field : fields) {
            Detail<R, ?> detail = field.detail();
            if (detail != null) {
                within(texts, detail, row);
            } else if (field.use() != Field.Use.HIDDEN && isText(field.type())) {
                add(texts, field, field.value().apply(row));
            }
        }
    }

    private static <R, N> void within(List<FieldText> texts, Detail<R, N> detail, R row) {
        detail.rows().apply(row).forEach(inner -> add(texts, detail.fields(), inner));
    }

    private static void add(List<FieldText> texts, Field<?> field, @Nullable Object value) {
        if (value != null) {
            texts.add(new FieldText(field.name(), field.label(), Cell.plain(value)));
        }
    }

    private static boolean isText(Datatype type) {
        return type == Datatype.TEXT || type == Datatype.TEXTS || type == Datatype.QUANTITY;
    }
}
