package register.store.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fragment of SQL with the values that are bound to its {@code ?} placeholders.
 *
 * <p>Its text is always a constant of this service; all user input is bound.
 *
 * @param isInverted whether an inverted index finds the matching rows: all of them, in no order
 */
public record Sql(String text, List<@Nullable Object> values, boolean isInverted) {
    public Sql {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /**
     * A value that the database is asked for before the statement is planned: the texts that a constant query answers for
     * one value. So the server plans with what there is, and no function that reads a table is taken for a constant.
     */
    public record Lookup(String query, String value) {}

    /** A piece and what is bound to it, in order. */
    public static Sql of(String text, @Nullable Object... values) {
        return new Sql(text, Arrays.asList(values), false);
    }

    /** Creates a condition that an inverted index answers, such as {@code r.words @@ ?}. */
    public static Sql inverted(String text, @Nullable Object... values) {
        return new Sql(text, Arrays.asList(values), true);
    }

    /** Returns this condition evaluated row by row, without the index. */
    public Sql met() {
        return isInverted ? of("coalesce(").then(new Sql(text, values, false)).then(", false)") : this;
    }

    /** Returns this fragment followed by another, separated by a space. */
    public Sql then(Sql next) {
        List<@Nullable Object> both = new ArrayList<>(values);
        both.addAll(next.values);
        return new Sql(text + " " + next.text, both, isInverted || next.isInverted);
    }

    /** Returns this fragment followed by more text. */
    public Sql then(String next, @Nullable Object... nextValues) {
        return then(of(next, nextValues));
    }

    /** Returns this fragment with one bound value replaced by another. */
    Sql with(Object placeholder, Object value) {
        return values.contains(placeholder)
                ? new Sql(
                        text,
                        values.stream()
                                .<@Nullable Object>map(one -> placeholder.equals(one) ? value : one)
                                .toList(),
                        isInverted)
                : this;
    }

    /** Joins fragments with a word between them. */
    public static Sql joined(String word, List<Sql> pieces) {
        Sql all = of("");
        for (int i = 0; i < pieces.size(); i++) {
            all = i == 0 ? pieces.get(i) : all.then(word).then(pieces.get(i));
        }
        return all;
    }
}
